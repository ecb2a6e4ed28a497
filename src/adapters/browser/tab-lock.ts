/**
 * Runs work in only one of the pages that call this with the same name. When that page is closed,
 * the next page runs it. Browsers do not freeze a page that holds a lock.
 */
export function withTabLock(name: string, work: () => void): void {
  void navigator.locks.request(name, () => {
    work();
    // Holds the lock until the page is closed.
    return new Promise<never>(() => {});
  });
}
