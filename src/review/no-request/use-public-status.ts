import { useEffect, useState } from 'preact/hooks';
import { listenToPayload } from '../../adapters/platform/socket';
import { afterFrame, isFinal, type PublicStatus } from '../../core/request/public-status';

/**
 * The platform sends a welcome at once, but for an unknown payload it may send nothing (protocol
 * §4.3).
 */
const WELCOME_TIMEOUT_MS = 6_000;

/** The live status of a payload, from its socket, which needs no sign-in. */
export function usePublicStatus(uuid: string): PublicStatus {
  const [status, setStatus] = useState<PublicStatus>({ state: 'asking' });
  useEffect(() => {
    const connection = new AbortController();
    let current: PublicStatus = { state: 'asking' };
    const show = (next: PublicStatus, isLast: boolean) => {
      current = next;
      setStatus(next);
      if (isLast) connection.abort();
    };
    const handleFrame = (data: unknown) => {
      const next = afterFrame(current, data, Date.now());
      show(next, isFinal(next) || next.state === 'unknown');
    };
    listenToPayload(uuid, handleFrame, connection.signal);
    const timer = setTimeout(() => {
      // The socket stays open, because the connection may only be slow.
      if (current.state === 'asking') setStatus({ state: 'unknown' });
    }, WELCOME_TIMEOUT_MS);
    return () => {
      clearTimeout(timer);
      connection.abort();
    };
  }, [uuid]);
  return status;
}
