import { type Fields, findFields } from '../fields';
import { trimEndOf } from '../trim-end';
import { hasAccountFlag } from './account-flags';
import { type LedgerAccount, NO_TRANSFER_FEE } from './account-info';
import type { CheckInput } from './check-input';
import { type CheckResult, createCheckResult } from './check-result';
import type { Parties } from './parties';

/** Checks the rules that the issuers of the tokens set for all holders. */
export function checkIssuers(
  txjson: Fields,
  { issuers }: Parties,
  input: CheckInput,
): CheckResult[] {
  const isMpt = findFields(txjson.Amount)?.mpt_issuance_id !== undefined;
  return [
    ...issuers.flatMap((address) => checkIssuer(txjson, address, input.accounts.get(address))),
    ...(isMpt ? [createCheckResult('token_unchecked')] : []),
  ];
}

function checkIssuer(
  txjson: Fields,
  address: string,
  issuer: LedgerAccount | 'missing' | undefined,
): CheckResult[] {
  if (!issuer) return [];
  if (issuer === 'missing') return [createCheckResult('issuer_missing', address)];
  const isTrust = txjson.TransactionType === 'TrustSet';
  const found: [boolean, CheckResult][] = [
    [true, createCheckResult('issuer_exists')],
    [hasAccountFlag(issuer, 'globalFreeze'), createCheckResult('issuer_frozen', address)],
    [hasAccountFlag(issuer, 'requireAuth'), createCheckResult('issuer_auth', address)],
    [
      isTrust && hasAccountFlag(issuer, 'noTrustLines'),
      createCheckResult('issuer_refuses', address),
    ],
    [
      isTrust && !hasAccountFlag(issuer, 'defaultRipple'),
      createCheckResult('issuer_no_ripple', address),
    ],
    [isTrust && hasAccountFlag(issuer, 'noFreeze'), createCheckResult('issuer_no_freeze')],
    [
      issuer.transferRate > NO_TRANSFER_FEE,
      createCheckResult('issuer_fee', feePercent(issuer), address),
    ],
  ];
  return found.flatMap(([holds, what]) => (holds ? [what] : []));
}

/** The transfer fee in percent: "0.5" for 1,005,000,000 billionths. */
function feePercent({ transferRate }: LedgerAccount): string {
  const over = String(transferRate - NO_TRANSFER_FEE).padStart(8, '0');
  const fraction = trimEndOf(over.slice(-7), '0');
  return fraction ? `${over.slice(0, -7)}.${fraction}` : over.slice(0, -7);
}
