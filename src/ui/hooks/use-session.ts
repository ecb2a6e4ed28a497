import { useEffect, useState } from 'preact/hooks';
import { getSessionState, onSessionChange } from '../../adapters/sign-in/session-store';
import { sessionEnd } from '../../core/session';
import type { SessionState } from '../../core/session-state';

/** The longest delay of `setTimeout`. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The stored session, kept current, also when it expires while the page is open. */
export function useSession(initial?: SessionState): SessionState | undefined {
  const [state, setState] = useState(initial);
  useEffect(() => {
    const read = () => void getSessionState().then(setState);
    if (!initial) read();
    return onSessionChange(read);
  }, []);
  const end = state?.session && sessionEnd(state.session);
  useEffect(() => {
    if (end === undefined) return undefined;
    const read = () => void getSessionState().then(setState);
    const timer = setTimeout(read, Math.min(MAX_TIMER_MS, end - Date.now() + 50));
    return () => clearTimeout(timer);
  }, [end]);
  return state;
}
