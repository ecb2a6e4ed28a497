import { useEffect, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import { findRequest } from '../../adapters/storage/find-requests';
import { nextLookupDelay } from '../../core/ledger/outcome';
import type { SignRequest } from '../../core/request/sign-request';
import { useSession } from '../../ui/hooks/use-session';
import { askOutcome } from './ask-outcome';

interface Outcome {
  /** `waiting`: asked again by itself; `missing`: no more; `nobody`: there is nobody to ask. */
  readonly state: 'asking' | 'waiting' | 'missing' | 'nobody';
  readonly again: () => void;
}

/**
 * Has what the ledger did looked up until it is known, ever more slowly, for two minutes at most and
 * no longer than the details are open. What is found comes with the request.
 */
export function useOutcome(request: SignRequest, txid: string): Outcome {
  const session = useSession();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Outcome['state']>('asking');
  const again = () => setRound((before) => before + 1);
  const isKnown = request.ledger !== undefined;
  useEffect(() => onLedgerSettings(again), []);
  useEffect(() => {
    if (!session || isKnown) return undefined;
    const page = new AbortController();
    const follow = async () => {
      for (let looks = 1; !page.signal.aborted; looks += 1) {
        const isAsked = await askOutcome(request, txid, session.session, page.signal);
        if (page.signal.aborted) return;
        if (!isAsked) return setState('nobody');
        const now = (await findRequest(request.identifier)) ?? request;
        const wait = now.unfoundAt ? undefined : nextLookupDelay(looks, now, Date.now());
        setState(wait === undefined ? 'missing' : 'waiting');
        if (wait === undefined) return;
        await pause(wait, page.signal);
      }
    };
    void follow();
    return () => page.abort();
  }, [request.identifier, txid, isKnown, session?.session?.account, session === undefined, round]);
  return { state, again };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
