import { fewAtOnce } from '../../core/few-at-once';
import type { LineState } from '../../core/request/connection';
import { backoff } from './backoff';

/** Without any frame for this long the line is dead: the platform ticks each 15 s (protocol §4.1). */
const SILENCE = 40_000;

/** A line that is not greeted within this time is tried again later, and others have their turn. */
const GREETING = 15_000;

/**
 * Whoever opens a dozen sockets at once is held up by the browser for seconds (Chromium's
 * WebSocketThrottler); and hundreds of lines that broke together come back one after the other.
 */
const inTurn = fewAtOnce(6);

/**
 * Listens to one payload's channel until the signal aborts, connecting again whenever it breaks,
 * and at once when the network is back. The platform greets after every connect: news of before is
 * not replayed (protocol §4.3), so the truth must be fetched then.
 * @param onFrame given what each frame holds, as it came
 * @param onState given how the line stands, from its first greeting or failure on
 */
export function listen(
  uuid: string,
  onFrame: (data: unknown) => void,
  signal: AbortSignal,
  onState: (state: LineState) => void = () => {},
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
    void inTurn(
      () =>
        new Promise<void>((resolve) => {
          endTurn = resolve;
          if (signal.aborted) resolve();
          else connect();
        }),
    );
  };
  const connect = () => {
    const line = new WebSocket(`wss://xumm.app/sign/${uuid}`);
    socket = line;
    const openedAt = performance.now();
    later(GREETING, reconnect);
    line.addEventListener('message', ({ data }) => {
      if (line !== socket) return;
      endTurn();
      onState('live');
      // A line that greets and breaks at once is no better than one that does not open.
      if (performance.now() - openedAt > SILENCE) failures = 0;
      later(SILENCE, reconnect);
      onFrame(data);
    });
    line.addEventListener('close', () => {
      if (line === socket) reconnect();
    });
  };
  signal.addEventListener('abort', end, { once: true });
  const hurry = () => {
    if (waits) takeTurn();
  };
  addEventListener('online', hurry, { signal });
  takeTurn();
}
