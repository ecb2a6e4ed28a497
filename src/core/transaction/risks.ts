import type { Fields } from '../fields';
import { findFields } from '../fields';
import { compareDecimals, type Decimal, findDecimal } from './decimal';
import { isIrreversible } from './irreversible';
import { networkOf } from './network-of';
import { RELATIVE_LEDGER_LIMIT } from './relative-ledger-limit';
import { takesTag } from './takes-tag';

/** Ordered by severity, the most severe first. */
const RISKS = [
  'account-delete',
  'master-key',
  'keys',
  'control',
  'partial-payment',
  'hidden-amount',
  'own-account',
  'bridge',
  'vault',
  'cover',
  'loan',
  'no-return',
  'unlimited-trust',
  'quality',
  'minter',
  'sponsor',
  'high-fee',
  'irreversible',
  'last-ledger',
  'tag-zero',
  'no-tag',
  'domain',
] as const;

/** A risk to warn of before sending; its message is `risk_<name>`. */
export type Risk = (typeof RISKS)[number];

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL_PAYMENT = 0x0002_0000;

/** Values of SetFlag (XRPL "AccountSet"). */
const DISABLE_MASTER = 4;
const AUTHORIZED_MINTER = 10;

/** One XRP, 100,000 times the usual fee. */
const HIGH_FEE_DROPS = 1_000_000n;

/**
 * The risks that can be seen in a transaction, or in an inner transaction of a batch, the most
 * severe first.
 * @param account address of the account that will sign
 * @param network the key of the network it is for, when known
 */
export function risksOf(txjson: Fields, account: string | undefined, network?: string): Risk[] {
  const actualNetwork = networkOf(txjson, network);
  const all = [
    risksOfOne(txjson, account, actualNetwork),
    ...innerTransactions(txjson).map((inner) => risksOfOne(inner, inner.Account, actualNetwork)),
  ];
  return RISKS.filter((risk) => all.some((risks) => risks[risk]));
}

/** The inner transactions of a batch; an empty list for other types. */
function innerTransactions({ TransactionType: type, RawTransactions: list }: Fields): Fields[] {
  if (type !== 'Batch' || !Array.isArray(list)) return [];
  const inner = list.map((entry) => findFields(findFields(entry)?.RawTransaction));
  return inner.filter((fields) => fields !== undefined);
}

function risksOfOne(txjson: Fields, account: unknown, network?: string): Record<Risk, boolean> {
  const type = txjson.TransactionType;
  const isPayment = type === 'Payment';
  const hasNoTag =
    txjson.DestinationTag === undefined &&
    txjson.Destination !== undefined &&
    (isPayment || txjson.Destination !== account);
  const flags = typeof txjson.Flags === 'number' ? txjson.Flags : 0;
  return {
    'account-delete': type === 'AccountDelete',
    'master-key': type === 'AccountSet' && txjson.SetFlag === DISABLE_MASTER,
    keys: type === 'SetRegularKey' || type === 'SignerListSet',
    control: (type === 'DelegateSet' && !isEmptyList(txjson.Permissions)) || type === 'SetHook',
    'partial-payment': isPayment && (flags & PARTIAL_PAYMENT) !== 0,
    'hidden-amount': type === 'ConfidentialMPTSend',
    'own-account': isPayment && txjson.Destination === account && txjson.SendMax === undefined,
    bridge: type === 'XChainCommit' || type === 'XChainAccountCreateCommit',
    vault: type === 'VaultDeposit',
    cover: type === 'LoanBrokerCoverDeposit',
    loan: type === 'LoanSet',
    'no-return': type === 'EscrowCreate' && txjson.CancelAfter === undefined,
    'unlimited-trust': type === 'TrustSet' && isHuge(findFields(txjson.LimitAmount)?.value),
    quality: type === 'TrustSet' && (isUnequal(txjson.QualityIn) || isUnequal(txjson.QualityOut)),
    minter: type === 'AccountSet' && txjson.SetFlag === AUTHORIZED_MINTER,
    sponsor: paysForOthers(txjson, flags),
    'high-fee': isDigits(txjson.Fee) && BigInt(txjson.Fee) > HIGH_FEE_DROPS,
    irreversible: isIrreversible(txjson, flags, network),
    'last-ledger': Number(txjson.LastLedgerSequence) >= RELATIVE_LEDGER_LIMIT,
    'tag-zero': takesTag(txjson) && txjson.DestinationTag === 0,
    'no-tag': takesTag(txjson) && hasNoTag,
    domain: (isPayment || type === 'OfferCreate') && txjson.DomainID !== undefined,
  };
}

/** Whether a quality of a trust line is another than the full value (XRPL "TrustSet"). */
function isUnequal(quality: unknown): boolean {
  return quality !== undefined && quality !== 0 && quality !== 1_000_000_000;
}

/** Flags tfDeleteObject of SponsorshipSet and tfSponsorCreatedAccount of Payment (XLS-68). */
const DELETE = 0x0010_0000;
const SPONSOR_ACCOUNT = 0x0008_0000;

function paysForOthers({ TransactionType: type }: Fields, flags: number): boolean {
  if (type === 'Payment') return (flags & SPONSOR_ACCOUNT) !== 0;
  return type === 'SponsorshipSet' && (flags & DELETE) === 0;
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
