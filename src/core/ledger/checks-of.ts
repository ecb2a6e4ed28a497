import type { Fields } from '../fields';
import { checkDeletion } from './check-deletion';
import { checkDestination } from './check-destination';
import { checkIssuers } from './check-issuers';
import { checkLastLedger } from './check-last-ledger';
import { checkSender } from './check-sender';
import { type Finding, inOrder } from './finding';
import type { LedgerFacts } from './ledger-facts';
import { partiesOf } from './parties';

/**
 * What the ledger says of a transaction, the gravest first. The facts must hold every account of
 * `addressesOf(partiesOf(txjson, facts.account))`; of one that is not there nothing is said.
 */
export function checksOf(txjson: Fields, facts: LedgerFacts): Finding[] {
  const parties = partiesOf(txjson, facts.account);
  return inOrder([
    ...checkLastLedger(txjson, facts),
    ...checkDestination(txjson, parties, facts),
    ...checkSender(txjson, parties, facts),
    ...checkDeletion(txjson, parties, facts),
    ...checkIssuers(txjson, parties, facts),
  ]);
}
