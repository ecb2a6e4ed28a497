import { useEffect, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import type { Session } from '../../core/session';
import { type AskNode, askLedger, type LedgerAnswer } from './ask-ledger';

/** The answer, undefined while it is awaited, and the function that asks again. */
interface Asked<T> {
  readonly answer: LedgerAnswer<T> | undefined;
  readonly askAgain: () => void;
}

/**
 * Asks the node about an object or a transaction, again when the user signs in or allows a node.
 * @param id asks again when it changes
 */
export function useLedgerAnswer<T>(
  id: string,
  network: string | undefined,
  session: Session | undefined,
  ask: AskNode<T>,
): Asked<T> {
  const [answer, setAnswer] = useState<LedgerAnswer<T>>();
  const [round, setRound] = useState(0);
  const askAgain = () => setRound((before) => before + 1);
  useEffect(() => onLedgerSettings(askAgain), []);
  useEffect(() => {
    const query = new AbortController();
    const run = async () => {
      const next = await askLedger(network, session, ask, query.signal);
      if (!query.signal.aborted) setAnswer(next);
    };
    setAnswer(undefined);
    void run();
    return () => query.abort();
  }, [round, id, network, session?.account, session?.network]);
  return { answer, askAgain };
}
