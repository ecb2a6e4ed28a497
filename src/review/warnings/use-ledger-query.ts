import { useEffect, useRef, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import { type Parties, partyAddresses } from '../../core/ledger/parties';
import { type LedgerQueryResult, queryLedger } from './query-ledger';

/** A query starts after this time without changes, so that typing does not start one per key. */
const DEBOUNCE_MS = 400;

interface LedgerQuery {
  /** Undefined while the query runs. */
  readonly result: LedgerQueryResult | undefined;
  readonly retry: () => void;
}

/**
 * Queries the allowed node about the parties, again whenever they or the settings change.
 * @param parties undefined when there is nothing to query
 */
export function useLedgerQuery(
  network: string | undefined,
  parties: Parties | undefined,
): LedgerQuery {
  const [round, setRound] = useState(0);
  const [last, setLast] = useState<{ key: string; result: LedgerQueryResult }>();
  const isFirst = useRef(true);
  const addresses = parties ? partyAddresses(parties) : [];
  const key = [
    round,
    network,
    ...addresses,
    parties?.trustLine?.currency,
    parties?.paidFrom?.currency,
  ].join(' ');
  const retry = () => setRound((before) => before + 1);
  useEffect(() => onLedgerSettings(retry), []);
  useEffect(() => {
    if (!parties) return;
    const query = new AbortController();
    const run = async () => {
      const result = await queryLedger(network, parties, query.signal);
      if (!query.signal.aborted) setLast({ key, result });
    };
    const timer = setTimeout(() => void run(), isFirst.current ? 0 : DEBOUNCE_MS);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      query.abort();
    };
  }, [key]);
  // The last result may be of other parties: it must not be shown for these.
  return { result: last?.key === key ? last.result : undefined, retry };
}
