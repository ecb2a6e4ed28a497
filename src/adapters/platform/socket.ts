import { limitConcurrency } from '../../core/limit-concurrency';
import type { ConnectionState } from '../../core/request/connection';
import { backoff } from './backoff';

/** A socket without a frame for this long is dead: the platform ticks every 15 s (protocol §4.1). */
const SILENCE_TIMEOUT_MS = 40_000;

/** A socket without a welcome within this time is closed, and tried again after the others. */
const WELCOME_TIMEOUT_MS = 15_000;

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
export function listenToPayload(
  uuid: string,
  onFrame: (data: unknown) => void,
  signal: AbortSignal,
  onState: (state: ConnectionState) => void = () => {},
): void {
  let failures = 0;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaveQueue = () => {};
  let isWaiting = false;

  const setTimer = (wait: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
  const close = () => {
    clearTimeout(timer);
    socket?.close();
    socket = undefined;
    leaveQueue();
  };
  const reconnect = () => {
    close();
    onState('broken');
    isWaiting = true;
    setTimer(backoff(failures++), connectInQueue);
  };
  const connectInQueue = () => {
    isWaiting = false;
    clearTimeout(timer);
    void queue(
      () =>
        new Promise<void>((resolve) => {
          leaveQueue = resolve;
          if (signal.aborted) resolve();
          else connect();
        }),
    );
  };
  const connect = () => {
    const opened = new WebSocket(`wss://xumm.app/sign/${uuid}`);
    socket = opened;
    const openedAt = performance.now();
    setTimer(WELCOME_TIMEOUT_MS, reconnect);
    opened.addEventListener('message', ({ data }) => {
      if (opened !== socket) return;
      leaveQueue();
      onState('live');
      // A socket that breaks right after its welcome counts as a failure, too.
      if (performance.now() - openedAt > SILENCE_TIMEOUT_MS) failures = 0;
      setTimer(SILENCE_TIMEOUT_MS, reconnect);
      onFrame(data);
    });
    opened.addEventListener('close', () => {
      if (opened === socket) reconnect();
    });
  };
  signal.addEventListener('abort', close, { once: true });
  const skipWait = () => {
    if (isWaiting) connectInQueue();
  };
  addEventListener('online', skipWait, { signal });
  connectInQueue();
}
