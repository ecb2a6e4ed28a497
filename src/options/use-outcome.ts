import { useEffect, useState } from 'preact/hooks';
import { onLedgerSettings } from '../adapters/ledger-settings';
import { call } from '../adapters/messaging';
import { dropUndefined } from '../core/fields';
import { findOutcomeFault, nextLook } from '../core/ledger/outcome';
import type { LedgerFacts, SignRequest } from '../core/request/sign-request';
import { useSession } from '../ui/use-session';
import { askOutcome, type OutcomeAnswer } from './ask-outcome';

interface Outcome {
  /** Undefined while it is asked for the first time. */
  readonly answer: OutcomeAnswer | undefined;
  /** Whether it is looked up again without anybody asking. */
  readonly following: boolean;
  readonly again: () => void;
}

/**
 * What the ledger did, looked up until it is final, ever more slowly, for two minutes at most and
 * no longer than the page is open.
 */
export function useOutcome(request: SignRequest, txid: string): Outcome {
  const state = useSession();
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ txid: string; answer: OutcomeAnswer }>();
  const [following, setFollowing] = useState(true);
  const again = () => setRound((before) => before + 1);
  useEffect(() => onLedgerSettings(again), []);
  useEffect(() => {
    if (!state) return undefined;
    const page = new AbortController();
    const follow = async () => {
      for (let looks = 1; !page.signal.aborted; looks += 1) {
        const answer = await askOutcome(request, txid, state.session, page.signal);
        if (page.signal.aborted) return;
        const wait = isOver(answer) ? undefined : nextLook(looks, request, Date.now());
        setTold({ txid, answer });
        keepFacts(request, answer);
        setFollowing(wait !== undefined);
        if (wait === undefined) return;
        await pause(wait, page.signal);
      }
    };
    setFollowing(true);
    void follow();
    return () => page.abort();
  }, [request.identifier, txid, state?.session?.jwt, state === undefined, round]);
  return { answer: told?.txid === txid ? told.answer : undefined, following, again };
}

/** What is final is kept with the request, so that lists and sums know it too. */
function keepFacts(request: SignRequest, answer: OutcomeAnswer): void {
  if (answer.state !== 'found' || request.ledger) return;
  const { validated, result, delivered, ledgerIndex } = answer.transaction;
  const isOurs = findOutcomeFault(request, answer.transaction) !== 'network';
  if (!validated || result === undefined || !isOurs) return;
  const facts = dropUndefined({ result, delivered, ledgerIndex }) as LedgerFacts;
  call('request.validated', request.identifier, facts).catch(console.warn);
}

/** Whether looking again by itself would tell nothing more. */
function isOver(answer: OutcomeAnswer): boolean {
  return answer.state === 'nobody' || (answer.state === 'found' && answer.transaction.validated);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
