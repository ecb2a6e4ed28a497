/**
 * Waits for the promise for at most `ms` milliseconds.
 * @param description of what is awaited, for the error: `the popup to open`
 * @throws Error when the time is over
 */
export async function withTimeout<T>(
  promise: Promise<T>,
  ms: number,
  description: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${ms} ms for ${description}.`)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
