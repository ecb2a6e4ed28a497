import { isIdentifier } from '../../core/request/identifier';

const NAME = 'companion-changes';
let sender: BroadcastChannel | undefined;

/** Stands for so many requests at once that each of them may be meant. */
export const MANY = '*';

/** Tells every page that a stored request changed, or `MANY`; a channel does not hear itself. */
export function announceChange(identifier: string): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage(identifier);
}

/** Calls back with the identifier of each changed request, or with `MANY`, until the signal aborts. */
export function onChange(listener: (identifier: string) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }) => {
    if (data === MANY || isIdentifier(data)) listener(data);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
