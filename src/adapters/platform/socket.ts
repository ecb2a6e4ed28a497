import { limitConcurrency } from '../../core/limit-concurrency';
import type { ConnectionState } from '../../core/request/connection';
import { backoff } from './backoff';

/** Without a frame for this long (ms) the socket is dead: the platform ticks each 15 s (protocol §4.1). */
const SILENCE = 40_000;

/** A socket without a welcome within this time (ms) is closed and tried again after the others. */
const WELCOME_TIMEOUT = 15_000;

/**
 * At most 6 sockets connect at once: Chromium's WebSocketThrottler delays a page that opens a dozen.
 * Hundreds of broken sockets reconnect one after another.
 */
const queue = limitConcurrency(6);

/**
 * Listens to one payload's socket until the signal aborts. It reconnects whenever the socket closes,
 * and at once when the network is back. The platform sends a welcome after every connect and does not
 * repeat earlier events (protocol §4.3): then the status must be fetched.
 * @param onFrame called with the data of each frame
 * @param onState called with the state of the connection, from the first welcome or failure on
 */
export function listen(
  uuid: string,
  onFrame: (data: unknown) => void,
  signal: AbortSignal,
  onState: (state: ConnectionState) => void = () => {},
): void {
  let failures = 0;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endTurn = () => {};
  let waits = false;

  const later = (wait: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
  const end = () => {
    clearTimeout(timer);
    socket?.close();
    socket = undefined;
    endTurn();
  };
  const reconnect = () => {
    end();
    onState('broken');
    waits = true;
    later(backoff(failures++), takeTurn);
  };
  const takeTurn = () => {
    waits = false;
    clearTimeout(timer);
    void queue(
      () =>
        new Promise<void>((resolve) => {
          endTurn = resolve;
          if (signal.aborted) resolve();
          else connect();
        }),
    );
  };
  const connect = () => {
    const opened = new WebSocket(`wss://xumm.app/sign/${uuid}`);
    socket = opened;
    const openedAt = performance.now();
    later(WELCOME_TIMEOUT, reconnect);
    opened.addEventListener('message', ({ data }) => {
      if (opened !== socket) return;
      endTurn();
      onState('live');
      // A socket that breaks right after its welcome counts as a failure, too.
      if (performance.now() - openedAt > SILENCE) failures = 0;
      later(SILENCE, reconnect);
      onFrame(data);
    });
    opened.addEventListener('close', () => {
      if (opened === socket) reconnect();
    });
  };
  signal.addEventListener('abort', end, { once: true });
  const hurry = () => {
    if (waits) takeTurn();
  };
  addEventListener('online', hurry, { signal });
  takeTurn();
}
