import { type Fields, findFields } from '../fields';
import { findAddress } from './address';
import { networkOf } from './network-of';
import { ACCOUNT_DESCRIBERS } from './sentences/account';
import { AMM_DESCRIBERS } from './sentences/amm';
import { BRIDGE_DESCRIBERS } from './sentences/bridge';
import { CHANNEL_DESCRIBERS } from './sentences/channel';
import { describeCommonFields } from './sentences/common-fields';
import { CONFIDENTIAL_DESCRIBERS } from './sentences/confidential';
import { ESCROW_AND_CHECK_DESCRIBERS } from './sentences/escrow-and-check';
import { LOAN_DESCRIBERS } from './sentences/loan';
import { LOAN_BROKER_DESCRIBERS } from './sentences/loan-broker';
import { MPT_DESCRIBERS } from './sentences/mpt';
import { NETWORK_DESCRIBERS } from './sentences/network';
import { NFT_DESCRIBERS } from './sentences/nft';
import { ORACLE_DESCRIBERS } from './sentences/oracle';
import { findFlags, hasFlag } from './sentences/parts';
import { describePayment } from './sentences/payment';
import { PERMISSION_DESCRIBERS } from './sentences/permissions';
import { createSentence, type Describer, type Sentence } from './sentences/sentence';
import { SPONSORSHIP_DESCRIBERS } from './sentences/sponsorship';
import { TRUST_AND_OFFER_DESCRIBERS } from './sentences/trust-and-offers';
import { VAULT_DESCRIBERS } from './sentences/vault';
import { XAHAU_DESCRIBERS } from './sentences/xahau';
import { typeInWords } from './summary';

const DESCRIBERS: Readonly<Record<string, Describer>> = {
  Payment: describePayment,
  ...TRUST_AND_OFFER_DESCRIBERS,
  ...NFT_DESCRIBERS,
  ...ESCROW_AND_CHECK_DESCRIBERS,
  ...CHANNEL_DESCRIBERS,
  ...AMM_DESCRIBERS,
  ...ACCOUNT_DESCRIBERS,
  ...MPT_DESCRIBERS,
  ...PERMISSION_DESCRIBERS,
  ...ORACLE_DESCRIBERS,
  ...VAULT_DESCRIBERS,
  ...LOAN_BROKER_DESCRIBERS,
  ...LOAN_DESCRIBERS,
  ...BRIDGE_DESCRIBERS,
  ...CONFIDENTIAL_DESCRIBERS,
  ...SPONSORSHIP_DESCRIBERS,
  ...NETWORK_DESCRIBERS,
  ...XAHAU_DESCRIBERS,
};

/**
 * What a transaction does, in sentences; the first is the most important. Empty for types without
 * sentences, and when a field that a sentence needs is missing or malformed: a sentence must not
 * say anything that the fields do not.
 * @param network the key of the network it is for, when known
 */
export function sentencesOf(txjson: Fields, network?: string): readonly Sentence[] {
  const type = txjson.TransactionType;
  if (typeof type !== 'string') return [];
  const own = describeType(type, txjson, networkOf(txjson, network));
  const common = describeCommonFields(txjson);
  return own.length > 0 && common ? [...own, ...common] : [];
}

function describeType(type: string, txjson: Fields, network?: string): readonly Sentence[] {
  if (type === 'Batch') return describeBatch(txjson, network);
  return Object.hasOwn(DESCRIBERS, type) ? (DESCRIBERS[type]?.(txjson, network) ?? []) : [];
}

/** The four modes of a batch; each batch has exactly one (XRPL "Batch"). */
const MODES = [
  [0x0001_0000, 'batch_all'],
  [0x0002_0000, 'batch_one'],
  [0x0004_0000, 'batch_until'],
  [0x0008_0000, 'batch_each'],
] as const;

function describeBatch(txjson: Fields, network?: string): readonly Sentence[] {
  const { RawTransactions: list } = txjson;
  const flags = findFlags(txjson) ?? 0;
  const [mode, ...others] = MODES.filter(([bit]) => hasFlag(flags, bit));
  if (!mode || others.length > 0 || !Array.isArray(list) || list.length < 2) return [];
  const inner = list.map((entry) => findFields(findFields(entry)?.RawTransaction));
  const described = inner.map((fields, at) =>
    fields ? describeInner(fields, at + 1, network) : [],
  );
  if (described.some((sentences) => sentences.length === 0)) return [];
  return [...createSentence(mode[1], String(list.length)), ...described.flat()];
}

/**
 * The sentences of an inner transaction; one that only names the type when the type has none. Empty
 * for a batch in a batch, which the ledger refuses.
 */
function describeInner(inner: Fields, step: number, network?: string): readonly Sentence[] {
  const type = inner.TransactionType;
  const by = findAddress(inner.Account);
  if (typeof type !== 'string' || !/^(?!Batch$)[A-Za-z]{1,40}$/.test(type) || !by) return [];
  const described = sentencesOf(inner, network);
  const sentences =
    described.length > 0 ? described : createSentence('inner_other', typeInWords(type));
  return sentences.map((sentence) => ({ ...sentence, step, by }));
}
