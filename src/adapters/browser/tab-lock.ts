/**
 * Does something in one page at a time, of all that ask: the next one takes over when a page is
 * closed. A page that holds the lock is not frozen by the browser either.
 */
export function withTabLock(name: string, work: () => void): void {
  void navigator.locks.request(name, () => {
    work();
    // Held for as long as the page lives.
    return new Promise<never>(() => {});
  });
}
