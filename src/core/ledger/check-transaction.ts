import type { Fields } from '../fields';
import { checkDeletion } from './check-deletion';
import { checkDestination } from './check-destination';
import type { CheckInput } from './check-input';
import { checkIssuers } from './check-issuers';
import { checkLastLedger } from './check-last-ledger';
import { type CheckResult, sortBySeverity } from './check-result';
import { checkSender } from './check-sender';
import { partiesOf } from './parties';

/**
 * Checks a transaction against the ledger; the most severe results come first.
 * @param input its accounts should include all of `addressesOf(partiesOf(txjson, input.account))`;
 * an account that is not included is not checked
 */
export function checkTransaction(txjson: Fields, input: CheckInput): CheckResult[] {
  const parties = partiesOf(txjson, input.account);
  return sortBySeverity([
    ...checkLastLedger(txjson, input),
    ...checkDestination(txjson, parties, input),
    ...checkSender(txjson, parties, input),
    ...checkDeletion(txjson, parties, input),
    ...checkIssuers(txjson, parties, input),
  ]);
}
