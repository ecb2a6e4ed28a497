/** Joins calls: runs never overlap, and all calls during one run cause one more run after it. */
export function coalesce(work: () => Promise<void>): () => void {
  let running = false;
  let runAgain = false;
  const run = () => {
    runAgain = running;
    if (running) return;
    running = true;
    void work().finally(() => {
      running = false;
      if (runAgain) run();
    });
  };
  return run;
}
