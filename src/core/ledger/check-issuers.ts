import { type Fields, findFields } from '../fields';
import { trimEndOf } from '../trim-end';
import { hasFlag } from './account-flags';
import { type LedgerAccount, NO_FEE } from './account-info';
import { type Finding, finding } from './finding';
import type { LedgerFacts } from './ledger-facts';
import type { Parties } from './parties';

/** What the issuers of the tokens concerned have laid down for all who hold them. */
export function checkIssuers(txjson: Fields, { issuers }: Parties, facts: LedgerFacts): Finding[] {
  const isMpt = findFields(txjson.Amount)?.mpt_issuance_id !== undefined;
  return [
    ...issuers.flatMap((address) => checkIssuer(txjson, address, facts.accounts.get(address))),
    ...(isMpt ? [finding('token_unchecked')] : []),
  ];
}

function checkIssuer(
  txjson: Fields,
  address: string,
  issuer: LedgerAccount | 'missing' | undefined,
): Finding[] {
  if (!issuer) return [];
  if (issuer === 'missing') return [finding('issuer_missing', address)];
  const isTrust = txjson.TransactionType === 'TrustSet';
  const found: [boolean, Finding][] = [
    [true, finding('issuer_exists')],
    [hasFlag(issuer, 'globalFreeze'), finding('issuer_frozen', address)],
    [hasFlag(issuer, 'requireAuth'), finding('issuer_auth', address)],
    [isTrust && hasFlag(issuer, 'noTrustLines'), finding('issuer_refuses', address)],
    [isTrust && !hasFlag(issuer, 'defaultRipple'), finding('issuer_no_ripple', address)],
    [isTrust && hasFlag(issuer, 'noFreeze'), finding('issuer_no_freeze')],
    [issuer.transferRate > NO_FEE, finding('issuer_fee', feePercent(issuer), address)],
  ];
  return found.flatMap(([holds, what]) => (holds ? [what] : []));
}

/** "0.5" for 1,005,000,000 billionths: what comes on top, in percent. */
function feePercent({ transferRate }: LedgerAccount): string {
  const over = String(transferRate - NO_FEE).padStart(8, '0');
  const fraction = trimEndOf(over.slice(-7), '0');
  return fraction ? `${over.slice(0, -7)}.${fraction}` : over.slice(0, -7);
}
