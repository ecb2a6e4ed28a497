/** Resolves after the next paint, or after 200 ms in a background page, which is not painted. */
export function waitForPaint(): Promise<void> {
  const paint = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Promise.race([paint, new Promise<void>((resolve) => setTimeout(resolve, 200))]);
}
