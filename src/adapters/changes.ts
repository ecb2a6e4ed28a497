import { isIdentifier } from '../core/request/identifier';

const NAME = 'companion-changes';
let sender: BroadcastChannel | undefined;

/** Tells every page that a stored request changed; a channel does not hear itself. */
export function announceChange(identifier: string): void {
  sender ??= new BroadcastChannel(NAME);
  sender.postMessage(identifier);
}

/** Calls back with the identifier of each changed request, until the signal aborts. */
export function onChange(listener: (identifier: string) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }) => {
    if (isIdentifier(data)) listener(data);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
