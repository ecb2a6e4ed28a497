/**
 * Runs work in a later task, after all events that are already queued. It does not use a timer:
 * browsers delay nested timers by 4 ms from the fifth on (HTML, "timer initialization steps").
 */
export function runInNextTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(0);
}
