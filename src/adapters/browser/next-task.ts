/**
 * Calls back after all that arrived before. A timer would do for the first time; from the fifth in a
 * row on browsers let it wait four milliseconds (HTML standard, "timer initialization steps").
 */
export function onNextTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(0);
}
