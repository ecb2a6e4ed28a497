import { useEffect, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import { findRequest } from '../../adapters/storage/find-requests';
import { nextLookupDelay } from '../../core/ledger/outcome';
import type { SignRequest } from '../../core/request/sign-request';
import { useSession } from '../../ui/hooks/use-session';
import { fetchOutcome } from './fetch-outcome';

interface OutcomeLookup {
  /**
   * `asking`: the first lookup is in progress; `waiting`: the next one is scheduled; `missing`: no
   * lookup found the outcome, and none is scheduled; `nobody`: there is neither a session of the
   * account nor a node.
   */
  readonly state: 'asking' | 'waiting' | 'missing' | 'nobody';
  readonly retry: () => void;
}

/**
 * Looks up the outcome of a transaction until it is known, with growing pauses: for two minutes at
 * most, and only while the details are open. The outcome is stored as `request.ledger`.
 */
export function useOutcome(request: SignRequest, txid: string): OutcomeLookup {
  const session = useSession();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<OutcomeLookup['state']>('asking');
  const retry = () => setRound((before) => before + 1);
  const isKnown = request.ledger !== undefined;
  useEffect(() => onLedgerSettings(retry), []);
  useEffect(() => {
    if (!session || isKnown) return undefined;
    const page = new AbortController();
    const lookUp = () => fetchOutcome(request, txid, session.session, page.signal);
    void lookUpUntilKnown(request, lookUp, setState, page.signal);
    return () => page.abort();
  }, [request.identifier, txid, isKnown, session?.session?.account, session === undefined, round]);
  return { state, retry };
}

/**
 * @param lookUp resolves to false when there is no session of the account and no node
 * @param onState called with each new state until the signal aborts
 */
async function lookUpUntilKnown(
  request: SignRequest,
  lookUp: () => Promise<boolean>,
  onState: (state: OutcomeLookup['state']) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let attempts = 1; !signal.aborted; attempts += 1) {
    const hasSource = await lookUp();
    if (signal.aborted) return;
    if (!hasSource) return onState('nobody');
    const current = (await findRequest(request.identifier)) ?? request;
    const delay = current.unfoundAt ? undefined : nextLookupDelay(attempts, current, Date.now());
    onState(delay === undefined ? 'missing' : 'waiting');
    if (delay === undefined) return;
    await pause(delay, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const endPause = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', endPause, { once: true });
  });
}
