import { useEffect, useState } from 'preact/hooks';
import { listen } from '../../adapters/platform/socket';
import { afterFrame, isFinal, type PublicStatus } from '../../core/request/public-status';

/** The platform greets at once; for a payload it does not know it may say nothing (protocol §4.3). */
const PATIENCE = 6_000;

/** How a payload stands, live, by the channel that is open to everybody. */
export function usePublicStatus(uuid: string): PublicStatus {
  const [status, setStatus] = useState<PublicStatus>({ state: 'asking' });
  useEffect(() => {
    const line = new AbortController();
    let current: PublicStatus = { state: 'asking' };
    const show = (next: PublicStatus, isLast: boolean) => {
      current = next;
      setStatus(next);
      if (isLast) line.abort();
    };
    const hear = (data: unknown) => {
      const next = afterFrame(current, data, Date.now());
      show(next, isFinal(next) || next.state === 'unknown');
    };
    listen(uuid, hear, line.signal);
    const timer = setTimeout(() => {
      // Still listening: the line may only be slow.
      if (current.state === 'asking') setStatus({ state: 'unknown' });
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      line.abort();
    };
  }, [uuid]);
  return status;
}
