import type { Fields } from '../../core/fields';
import type { CheckResult } from '../../core/ledger/check-result';
import { checkTransaction } from '../../core/ledger/check-transaction';
import { partiesOf } from '../../core/ledger/parties';
import type { LedgerQueryResult } from './query-ledger';
import { useLedgerQuery } from './use-ledger-query';

export interface LedgerChecks {
  /** The state of the query. A sign-in never reaches the ledger, so it has nothing to query. */
  readonly query: LedgerQueryResult | 'asking' | 'nothing';
  readonly retry: () => void;
  /** The results, the gravest first; none unless the query succeeded. */
  readonly results: readonly CheckResult[];
}

/**
 * Checks a transaction against the ledger. Sending never waits for it.
 * @param network key of the network to sign on
 * @param account the account that the transaction acts for: the signer's, except when it is
 * multisigned
 */
export function useLedgerChecks(
  txjson: Fields,
  network: string | undefined,
  account: string | undefined,
): LedgerChecks {
  const isNothing = txjson.TransactionType === 'SignIn';
  const { result, retry } = useLedgerQuery(
    network,
    isNothing ? undefined : partiesOf(txjson, account),
  );
  const results =
    result?.state === 'known' ? checkTransaction(txjson, { ...result.facts, account }) : [];
  return { query: isNothing ? 'nothing' : (result ?? 'asking'), retry, results };
}
