import { createEventParser } from '../../core/pairing/event-stream';
import { findRelayEvent, type RelayEvent } from '../../core/pairing/relay-event';
import type { RelaySession } from '../../core/pairing/relay-session';
import { backoff } from '../platform/backoff';

/** Without anything for this long the stream is dead: a relay's heart beats each 15 s. */
const SILENCE = 40_000;

export interface RelayEventHandlers {
  /** Called with `hello` after each connect: what happened before is asked for then. */
  onEvent(event: RelayEvent): void;
  /** Whether the stream stands, whenever that changes. */
  onState(live: boolean): void;
}

/**
 * Listens to a relay's events until the signal aborts, connecting again whenever it breaks, and at
 * once when the network is back.
 * @param silence for tests, which cannot wait that long
 */
export async function followEvents(
  relay: RelaySession,
  { onEvent, onState }: RelayEventHandlers,
  signal: AbortSignal,
  silence = SILENCE,
): Promise<void> {
  let last = '';
  for (let failures = 0; !signal.aborted; failures += 1) {
    const openedAt = performance.now();
    const hear = (event: RelayEvent) => {
      if (event.what === 'hello') onState(true);
      onEvent(event);
    };
    await readStream(relay, last, hear, signal, silence, (id) => {
      last = id;
    });
    onState(false);
    // A stream that opens and breaks at once is no better than one that does not open.
    if (performance.now() - openedAt > silence) failures = 0;
    await pause(backoff(failures), signal);
  }
}

/** Reads until it breaks, however it does. */
async function readStream(
  { url, token }: RelaySession,
  last: string,
  hear: (event: RelayEvent) => void,
  signal: AbortSignal,
  silence: number,
  note: (id: string) => void,
): Promise<void> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  let timer = setTimeout(hangUp, silence);
  try {
    const response = await fetch(`${url}events`, {
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'text/event-stream',
        ...(last && { 'Last-Event-ID': last }),
      },
      signal: AbortSignal.any([signal, line.signal]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    // The worker asks whether the session is over, and keeps it.
    if (response.status === 401) hear({ what: 'session' });
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
    if (!response.ok || !isStream || !response.body) return;
    const read = createEventParser();
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, silence);
      for (const event of read(piece.value)) {
        note(event.id);
        const known = findRelayEvent(event);
        if (known) hear(known);
      }
    }
  } catch {
    // It is tried again, whatever broke it.
  } finally {
    clearTimeout(timer);
    hangUp();
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const end = () => {
      clearTimeout(timer);
      waiting.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end, { signal: waiting.signal });
    signal.addEventListener('abort', end, { signal: waiting.signal });
    if (signal.aborted) end();
  });
}
