import type { Fields } from '../fields';
import { findFields } from '../fields';
import { compareDecimals, type Decimal, findDecimal } from './decimal';
import { RELATIVE_LEDGER_LIMIT } from './relative-ledger-limit';

/** Ordered by severity, the most severe first. */
const RISKS = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
  'own-account',
  'unlimited-trust',
  'high-fee',
  'last-ledger',
  'tag-zero',
  'no-tag',
] as const;

/** A risk to warn of before sending; its message is `risk_<name>`. */
export type Risk = (typeof RISKS)[number];

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL_PAYMENT = 0x0002_0000;

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** One XRP, 100,000 times the usual fee. */
const HIGH_FEE_DROPS = 1_000_000n;

/**
 * The risks that can be seen in a transaction, or in an inner transaction of a batch, the most
 * severe first.
 * @param account address of the account that will sign
 */
export function risksOf(txjson: Fields, account: string | undefined): Risk[] {
  const all = [
    risksOfOne(txjson, account),
    ...innerTransactions(txjson).map((inner) => risksOfOne(inner, inner.Account)),
  ];
  return RISKS.filter((risk) => all.some((risks) => risks[risk]));
}

/** The inner transactions of a batch; an empty list for other types. */
function innerTransactions({ TransactionType: type, RawTransactions: list }: Fields): Fields[] {
  if (type !== 'Batch' || !Array.isArray(list)) return [];
  const inner = list.map((entry) => findFields(findFields(entry)?.RawTransaction));
  return inner.filter((fields) => fields !== undefined);
}

function risksOfOne(txjson: Fields, account: unknown): Record<Risk, boolean> {
  const type = txjson.TransactionType;
  const isPayment = type === 'Payment';
  const flags = typeof txjson.Flags === 'number' ? txjson.Flags : 0;
  return {
    'account-delete': type === 'AccountDelete',
    'master-key': type === 'AccountSet' && txjson.SetFlag === DISABLE_MASTER,
    keys: type === 'SetRegularKey' || type === 'SignerListSet',
    control: (type === 'DelegateSet' && !isEmptyList(txjson.Permissions)) || type === 'SetHook',
    'partial-payment': isPayment && (flags & PARTIAL_PAYMENT) !== 0,
    'own-account': isPayment && txjson.Destination === account && txjson.SendMax === undefined,
    'unlimited-trust': type === 'TrustSet' && isHuge(findFields(txjson.LimitAmount)?.value),
    'high-fee': isDigits(txjson.Fee) && BigInt(txjson.Fee) > HIGH_FEE_DROPS,
    'last-ledger': Number(txjson.LastLedgerSequence) >= RELATIVE_LEDGER_LIMIT,
    'tag-zero': isPayment && txjson.DestinationTag === 0,
    'no-tag': isPayment && txjson.DestinationTag === undefined,
  };
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value);
}

/** No account holds that much of a token, so a limit of it limits nothing. */
const NO_LIMIT: Decimal = { digits: 10n ** 12n, scale: 0 };

/** Whether a limit is so high that it limits nothing. */
function isHuge(value: unknown): boolean {
  const limit = typeof value === 'string' ? findDecimal(value) : undefined;
  return limit !== undefined && compareDecimals(limit, NO_LIMIT) >= 0;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
