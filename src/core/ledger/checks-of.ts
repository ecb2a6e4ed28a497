import type { Fields } from '../fields';
import { checkDeletion } from './check-deletion';
import { checkDestination } from './check-destination';
import { checkIssuers } from './check-issuers';
import { checkLastLedger } from './check-last-ledger';
import { checkSender } from './check-sender';
import { type Finding, sortBySeverity } from './finding';
import type { LedgerFacts } from './ledger-facts';
import { partiesOf } from './parties';

/**
 * Checks a transaction against the ledger; the most severe results come first.
 * @param input its accounts should include all of `addressesOf(partiesOf(txjson, input.account))`;
 * an account that is not included is not checked
 */
export function checksOf(txjson: Fields, input: LedgerFacts): Finding[] {
  const parties = partiesOf(txjson, input.account);
  return sortBySeverity([
    ...checkLastLedger(txjson, input),
    ...checkDestination(txjson, parties, input),
    ...checkSender(txjson, parties, input),
    ...checkDeletion(txjson, parties, input),
    ...checkIssuers(txjson, parties, input),
  ]);
}
