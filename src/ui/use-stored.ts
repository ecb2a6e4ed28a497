import { useEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../adapters/changes';

/**
 * Something read from the store, read again whenever a request changes or `refresh` is called.
 * @param concerns whether a changed identifier matters here
 */
export function useStored<T>(
  read: () => Promise<T>,
  initial?: T,
  concerns: (identifier: string) => boolean = () => true,
): [value: T | undefined, refresh: () => void] {
  const [value, setValue] = useState<T | undefined>(initial);
  const refresh = useRef(() => {});
  useEffect(() => {
    const page = new AbortController();
    const readOnce = async () => {
      const fresh = await read();
      if (!page.signal.aborted) setValue(() => fresh);
    };
    refresh.current = oneAtATime(readOnce);
    onChange((identifier) => concerns(identifier) && refresh.current(), page.signal);
    if (initial === undefined) refresh.current();
    return () => page.abort();
  }, []);
  return [value, () => refresh.current()];
}

/** Runs never overlap; however many are asked for during one, one more follows. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    void work().finally(() => {
      running = false;
      if (again) run();
    });
  };
  return run;
}
