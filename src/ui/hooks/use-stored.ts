import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { coalesce } from './coalesce';

interface Stored<T> {
  /** Undefined until it was read for the first time. */
  readonly value: T | undefined;
  /** The last reading failed; the value is the one before. */
  readonly failed: boolean;
  readonly refresh: () => void;
}

/**
 * Something read from the store, read again whenever a request changes or `refresh` is called.
 * @param concerns whether a changed identifier matters here
 */
export function useStored<T>(
  read: () => Promise<T>,
  initial?: T,
  concerns: (identifier: string) => boolean = () => true,
): Stored<T> {
  const [value, setValue] = useState<T | undefined>(initial);
  const [failed, setFailed] = useState(false);
  const refresh = useRef(() => {});
  useEffect(() => {
    const page = new AbortController();
    const readOnce = async () => {
      try {
        const fresh = await read();
        if (page.signal.aborted) return;
        setValue(() => fresh);
        setFailed(false);
      } catch (error) {
        console.error(error);
        setFailed(true);
      }
    };
    refresh.current = coalesce(readOnce);
    const heard = (changed: string) => {
      if (changed === ALL_REQUESTS || concerns(changed)) refresh.current();
    };
    onRequestChange(heard, page.signal);
    if (initial === undefined) refresh.current();
    return () => page.abort();
  }, []);
  return { value, failed, refresh: () => refresh.current() };
}
