import type { Fields } from '../fields';
import { type AccountFlag, hasAccountFlag } from './account-flags';
import type { LedgerAccount } from './account-info';
import { type CheckInput, formatDrops } from './check-input';
import { type CheckResult, createCheckResult } from './check-result';
import type { Parties } from './parties';
import { findNativeDrops } from './spending';

/** Types that need a tag when the destination requires one (XRPL "Require Destination Tags"). */
const TYPES_WITH_TAG = [
  'Payment',
  'EscrowCreate',
  'PaymentChannelCreate',
  'CheckCreate',
  'AccountDelete',
  'Remit',
];

/** Types that deposit authorization blocks (XRPL "Deposit Authorization"). */
const DEPOSIT_TYPES = ['Payment', 'AccountDelete', 'Remit'];

/**
 * Account flags that refuse objects created by others, by transaction type (XRPL "Disallow
 * Incoming").
 */
const REFUSAL_FLAGS: Record<string, AccountFlag> = {
  CheckCreate: 'noChecks',
  PaymentChannelCreate: 'noChannels',
  NFTokenCreateOffer: 'noNftOffers',
};

/** Checks whether the destination exists and accepts the transaction. */
export function checkDestination(
  txjson: Fields,
  { destination, tag, trustLine }: Parties,
  input: CheckInput,
): CheckResult[] {
  const account = destination === undefined ? undefined : input.accounts.get(destination);
  if (!account) return [];
  if (account === 'missing') return [checkMissing(txjson, input)];
  const type = String(txjson.TransactionType);
  const refusal = Object.hasOwn(REFUSAL_FLAGS, type) ? REFUSAL_FLAGS[type] : undefined;
  const native = type === 'AccountDelete' || findNativeDrops(txjson.Amount) !== undefined;
  return [
    createCheckResult('destination_exists'),
    ...(trustLine && input.accounts.get(trustLine.issuer) !== 'missing'
      ? [checkTrustLine(input)]
      : []),
    ...(TYPES_WITH_TAG.includes(type) && tag === undefined ? [checkTag(account)] : []),
    ...(refusal && hasAccountFlag(account, refusal)
      ? [createCheckResult('destination_refuses')]
      : []),
    ...(DEPOSIT_TYPES.includes(type) && hasAccountFlag(account, 'depositAuth')
      ? [createCheckResult('deposit_auth')]
      : []),
    ...(native && hasAccountFlag(account, 'disallowXrp')
      ? [createCheckResult('disallows_xrp')]
      : []),
  ];
}

function checkTag(account: LedgerAccount): CheckResult {
  return createCheckResult(
    hasAccountFlag(account, 'requireTag') ? 'tag_required' : 'no_tag_required',
  );
}

function checkTrustLine({ hasTrustLine }: CheckInput): CheckResult {
  if (hasTrustLine === undefined) return createCheckResult('line_unchecked');
  return createCheckResult(hasTrustLine ? 'has_line' : 'no_line');
}

/**
 * Only a payment of at least the reserve, in the native currency, creates an account (XRPL
 * "Creating Accounts").
 */
function checkMissing(txjson: Fields, input: CheckInput): CheckResult {
  const reserve = formatDrops(input.server.reserveBase, input);
  // Without an amount yet, the user may still enter enough.
  const isOpen = txjson.Amount === undefined;
  const amount = isOpen ? input.server.reserveBase : findNativeDrops(txjson.Amount);
  if (txjson.TransactionType !== 'Payment' || amount === undefined)
    return createCheckResult('destination_missing', reserve);
  return amount < input.server.reserveBase
    ? createCheckResult('destination_below_reserve', reserve)
    : createCheckResult('destination_new', reserve);
}
