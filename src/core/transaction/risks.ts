import type { Fields } from '../fields';
import { findFields } from '../fields';
import { RELATIVE_LEDGERS } from './relative-ledgers';

/** The gravest first. */
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

/** What deserves a plain word before it is sent; each its own sentence (`risk_<name>`). */
export type Risk = (typeof RISKS)[number];

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL_PAYMENT = 0x0002_0000;

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** One XRP: a hundred thousand times the usual fee. */
const HIGH_FEE_DROPS = 1_000_000n;

/**
 * The risks of a transaction that show in itself, or in one of a batch, the gravest first.
 * @param account who will sign
 */
export function risksOf(txjson: Fields, account: string | undefined): Risk[] {
  const all = [
    ownRisks(txjson, account),
    ...innerOf(txjson).map((own) => ownRisks(own, own.Account)),
  ];
  return RISKS.filter((risk) => all.some((own) => own[risk]));
}

/** The transactions in a batch, each of whom it names. */
function innerOf({ TransactionType: type, RawTransactions: list }: Fields): Fields[] {
  if (type !== 'Batch' || !Array.isArray(list)) return [];
  const inner = list.map((entry) => findFields(findFields(entry)?.RawTransaction));
  return inner.filter((own) => own !== undefined);
}

function ownRisks(txjson: Fields, account: unknown): Record<Risk, boolean> {
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
    'last-ledger': Number(txjson.LastLedgerSequence) >= RELATIVE_LEDGERS,
    'tag-zero': isPayment && txjson.DestinationTag === 0,
    'no-tag': isPayment && txjson.DestinationTag === undefined,
  };
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value);
}

/** A million millions or more: nobody's holding, so a limit that limits nothing. */
function isHuge(value: unknown): boolean {
  return typeof value === 'string' && /^\d{13,}|e\+?[1-9]\d/i.test(value.replace(/^0+/, ''));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
