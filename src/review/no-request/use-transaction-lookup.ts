import { useEffect, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import type { Session } from '../../core/session';
import { type LookupResult, lookUpTransaction, type Sought } from './look-up-transaction';

/**
 * Looks up a transaction, again when the user signs in or allows a node.
 * @returns undefined while it is looked up
 */
export function useTransactionLookup(
  sought: Sought,
  session: Session | undefined,
): LookupResult | undefined {
  const [result, setResult] = useState<LookupResult>();
  const [round, setRound] = useState(0);
  useEffect(() => onLedgerSettings(() => setRound((before) => before + 1)), []);
  useEffect(() => {
    const query = new AbortController();
    const run = async () => {
      const next = await lookUpTransaction(sought, session, query.signal);
      if (!query.signal.aborted) setResult(next);
    };
    setResult(undefined);
    void run();
    return () => query.abort();
  }, [round, session?.account, sought.txid, sought.ctid, sought.network]);
  return result;
}
