import { createEventParser } from '../../core/pairing/event-stream';
import { findRelayEvent, type RelayEvent } from '../../core/pairing/relay-event';
import type { RelaySession } from '../../core/pairing/relay-session';
import { backoff } from '../platform/backoff';

/** A stream without any data for this long is dead: a relay sends a heartbeat every 15 s. */
const SILENCE_TIMEOUT_MS = 40_000;

export interface RelayEventHandlers {
  /** The first event of a connection is `hello`: then missed changes must be fetched. */
  onEvent(event: RelayEvent): void;
  /** Called when the stream opens or breaks. */
  onState(live: boolean): void;
}

/**
 * Follows a relay's event stream until the signal aborts. It reconnects whenever the stream breaks,
 * and at once when the network is back.
 * @param silenceTimeoutMs shorter in tests
 */
export async function followEvents(
  relay: RelaySession,
  { onEvent, onState }: RelayEventHandlers,
  signal: AbortSignal,
  silenceTimeoutMs = SILENCE_TIMEOUT_MS,
): Promise<void> {
  let lastEventId = '';
  for (let failures = 0; !signal.aborted; failures += 1) {
    const openedAt = performance.now();
    const handleEvent = (event: RelayEvent) => {
      if (event.what === 'hello') onState(true);
      onEvent(event);
    };
    await readStream(relay, lastEventId, handleEvent, signal, silenceTimeoutMs, (id) => {
      lastEventId = id;
    });
    onState(false);
    // A stream that breaks right after it opened counts as a failure, too.
    if (performance.now() - openedAt > silenceTimeoutMs) failures = 0;
    await pause(backoff(failures), signal);
  }
}

/** Reads one connection until it breaks; never throws. */
async function readStream(
  { url, token }: RelaySession,
  lastEventId: string,
  handleEvent: (event: RelayEvent) => void,
  signal: AbortSignal,
  silenceTimeoutMs: number,
  onId: (id: string) => void,
): Promise<void> {
  const connection = new AbortController();
  const disconnect = () => connection.abort();
  let timer = setTimeout(disconnect, silenceTimeoutMs);
  try {
    const response = await fetch(`${url}events`, {
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'text/event-stream',
        ...(lastEventId && { 'Last-Event-ID': lastEventId }),
      },
      signal: AbortSignal.any([signal, connection.signal]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    // Reported as an event: the worker then checks whether the session has ended.
    if (response.status === 401) handleEvent({ what: 'session' });
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
    if (!response.ok || !isStream || !response.body) return;
    const read = createEventParser();
    const chunks = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
      clearTimeout(timer);
      timer = setTimeout(disconnect, silenceTimeoutMs);
      for (const event of read(chunk.value)) {
        onId(event.id);
        const relayEvent = findRelayEvent(event);
        if (relayEvent) handleEvent(relayEvent);
      }
    }
  } catch {
    // The caller reconnects after any error.
  } finally {
    clearTimeout(timer);
    disconnect();
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
