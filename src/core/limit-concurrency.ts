/**
 * Limits how many tasks run at once. The other tasks wait and start in the order of their calls.
 * @param limit the number of tasks that may run at once
 * @returns runs a task, and settles as the task does
 */
export function limitConcurrency(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < limit) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The next waiting task takes over this slot, so that no new call can take it first.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
