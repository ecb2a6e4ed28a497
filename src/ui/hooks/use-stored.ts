import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { coalesce } from './coalesce';

interface Stored<T> {
  /** Undefined until the first reading. */
  readonly value: T | undefined;
  /** The last reading failed: the value is that of the reading before. */
  readonly failed: boolean;
  readonly refresh: () => void;
}

/**
 * A value read from the database, read again whenever a request changes or `refresh` is called.
 * @param concerns whether a change of the request with this identifier matters
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
        const next = await read();
        if (page.signal.aborted) return;
        setValue(() => next);
        setFailed(false);
      } catch (error) {
        console.error(error);
        setFailed(true);
      }
    };
    refresh.current = coalesce(readOnce);
    const onChange = (changed: string) => {
      if (changed === ALL_REQUESTS || concerns(changed)) refresh.current();
    };
    onRequestChange(onChange, page.signal);
    if (initial === undefined) refresh.current();
    return () => page.abort();
  }, []);
  return { value, failed, refresh: () => refresh.current() };
}
