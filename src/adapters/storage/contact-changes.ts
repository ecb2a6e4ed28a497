const NAME = 'companion-contacts';

/** Tells every page, this one too, that the address book changed. */
export function announceContacts(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('');
  channel.close();
}

/** Calls back whenever the address book changed, until the signal aborts. */
export function onContacts(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', () => listener());
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
