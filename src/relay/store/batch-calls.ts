/**
 * Batches calls: items that arrive while a batch runs go into the next batch.
 * @param work processes a batch; when it fails, it is called again for each item alone
 * @param most largest size of a batch
 */
export function batchCalls<T>(
  work: (items: readonly T[]) => Promise<void>,
  most = 200,
): (item: T) => Promise<void> {
  let waiting: { item: T; resolve(): void; reject(error: unknown): void }[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      // Lets requests that have arrived join the batch, because PGlite blocks the event loop.
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
    isRunning = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
