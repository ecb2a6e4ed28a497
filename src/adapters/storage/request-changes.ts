import { isIdentifier } from '../../core/request/identifier';

const CHANNEL = 'companion-changes';
let sender: BroadcastChannel | undefined;

/** In place of an identifier when many requests changed at once: every request may have changed. */
export const ALL_REQUESTS = '*';

/** Notifies every other page that a request changed, or that `ALL_REQUESTS` did. */
export function announceRequestChange(identifier: string): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage(identifier);
}

/** Calls the listener with each changed identifier, or `ALL_REQUESTS`, until the signal aborts. */
export function onRequestChange(listener: (identifier: string) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data === ALL_REQUESTS || isIdentifier(data)) listener(data);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
