/**
 * Work that costs the same for one as for many: what comes together is done together, and so is what
 * comes while that is done.
 * @param work done for all at once; when it fails, it is tried for each alone
 * @param most that many at a time
 */
export function batchCalls<T>(
  work: (items: readonly T[]) => Promise<void>,
  most = 200,
): (item: T) => Promise<void> {
  let waiting: { item: T; resolve(): void; reject(error: unknown): void }[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      // Whatever has arrived by now is read first: an embedded store lets nothing in while it works.
      await new Promise(setImmediate);
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await work(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        if (batch.length === 1) batch[0]?.reject(error);
        else await Promise.all(batch.map((one) => work([one.item]).then(one.resolve, one.reject)));
      }
    }
    running = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void run();
    });
}
