import { useEffect, useRef, useState } from 'preact/hooks';
import { onLedgerSettings } from '../../adapters/settings/ledger-settings';
import { type Parties, partyAddresses } from '../../core/ledger/parties';
import { queryLedger, type LedgerQueryResult } from './query-ledger';

/** So long nothing may change before it is asked again: nobody is asked letter by letter. */
const CALM = 400;

interface Ledger {
  /** Undefined while it is asked. */
  readonly answer: LedgerQueryResult | undefined;
  readonly again: () => void;
}

/** What the allowed node says of these parties; asked again when they or the settings change. */
export function useLedgerQuery(network: string | undefined, parties: Parties): Ledger {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState<{ key: string; answer: LedgerQueryResult }>();
  const first = useRef(true);
  const key = [round, network, ...partyAddresses(parties), parties.trustLine?.currency].join(' ');
  const again = () => setRound((before) => before + 1);
  useEffect(() => onLedgerSettings(again), []);
  useEffect(() => {
    const asking = new AbortController();
    const ask = async () => {
      const answer = await queryLedger(network, parties, asking.signal);
      if (!asking.signal.aborted) setTold({ key, answer });
    };
    const timer = setTimeout(() => void ask(), first.current ? 0 : CALM);
    first.current = false;
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [key]);
  // An answer about others is none: it must never pass for this one's.
  return { answer: told?.key === key ? told.answer : undefined, again };
}
