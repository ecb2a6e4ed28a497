/** Waits until the page was drawn once more. */
export function painted(): Promise<void> {
  // A page in the background is not painted, and need not wait.
  const shown = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Promise.race([shown, new Promise<void>((resolve) => setTimeout(resolve, 200))]);
}
