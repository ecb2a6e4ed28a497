import type { Fields } from '../fields';
import { findFields } from '../fields';
import { RELATIVE_LEDGERS } from './relative-ledgers';

/** What deserves a plain word before it is sent; each its own sentence (`risk_<name>`). */
export type Risk =
  | 'account-delete'
  | 'master-key'
  | 'keys'
  | 'partial-payment'
  | 'own-account'
  | 'unlimited-trust'
  | 'high-fee'
  | 'last-ledger'
  | 'tag-zero'
  | 'no-tag';

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL_PAYMENT = 0x0002_0000;

/** SetFlag asfDisableMaster (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;

/** One XRP: a hundred thousand times the usual fee. */
const HIGH_FEE_DROPS = 1_000_000n;

/**
 * The risks of a transaction that show in itself, the gravest first.
 * @param account who will sign
 */
export function risksOf(txjson: Fields, account: string | undefined): Risk[] {
  const type = txjson.TransactionType;
  const isPayment = type === 'Payment';
  const flags = typeof txjson.Flags === 'number' ? txjson.Flags : 0;
  const found: Record<Risk, boolean> = {
    'account-delete': type === 'AccountDelete',
    'master-key': type === 'AccountSet' && txjson.SetFlag === DISABLE_MASTER,
    keys: type === 'SetRegularKey' || type === 'SignerListSet',
    'partial-payment': isPayment && (flags & PARTIAL_PAYMENT) !== 0,
    'own-account': isPayment && txjson.Destination === account && txjson.SendMax === undefined,
    'unlimited-trust': type === 'TrustSet' && isHuge(findFields(txjson.LimitAmount)?.value),
    'high-fee': isDigits(txjson.Fee) && BigInt(txjson.Fee) > HIGH_FEE_DROPS,
    'last-ledger': Number(txjson.LastLedgerSequence) >= RELATIVE_LEDGERS,
    'tag-zero': isPayment && txjson.DestinationTag === 0,
    'no-tag': isPayment && txjson.DestinationTag === undefined,
  };
  return (Object.keys(found) as Risk[]).filter((risk) => found[risk]);
}

function isDigits(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value);
}

/** A million millions or more: nobody's holding, so a limit that limits nothing. */
function isHuge(value: unknown): boolean {
  return typeof value === 'string' && /^\d{13,}|e\+?[1-9]\d/i.test(value.replace(/^0+/, ''));
}
