const CHANNEL = 'companion-contacts';

/** Notifies every page that the address book changed, including the page that calls it. */
export function announceContactChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
}

/** Calls the listener whenever the address book changes, until the signal aborts. */
export function onContactChange(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => listener());
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
