/** Wait before the next try after so many failed ones: 1, 2, 4 … 60 s, with a quarter of jitter. */
function backoff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2);
}

/** Without any frame for this long the line is dead: the platform ticks each 15 s (protocol §4.1). */
const SILENCE = 40_000;

/**
 * Listens to one payload's channel until the signal aborts, connecting again whenever it breaks.
 * The platform greets after every connect: news of before is not replayed (protocol §4.3), so the
 * truth must be fetched then.
 * @param onFrame given what each frame holds, as it came
 */
export function listen(uuid: string, onFrame: (data: unknown) => void, signal: AbortSignal): void {
  let failures = 0;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (wait: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
  const reconnect = () => {
    socket?.close();
    socket = undefined;
    if (!signal.aborted) later(backoff(failures++), connect);
  };
  const connect = () => {
    if (signal.aborted) return;
    const line = new WebSocket(`wss://xumm.app/sign/${uuid}`);
    socket = line;
    const openedAt = performance.now();
    later(SILENCE, reconnect);
    line.addEventListener('message', ({ data }) => {
      if (line !== socket) return;
      // A line that greets and breaks at once is no better than one that does not open.
      if (performance.now() - openedAt > SILENCE) failures = 0;
      later(SILENCE, reconnect);
      onFrame(data);
    });
    line.addEventListener('close', () => {
      if (line === socket) reconnect();
    });
  };
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      socket?.close();
    },
    { once: true },
  );
  connect();
}
