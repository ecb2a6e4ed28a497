import { type Fields, findFields } from '../fields';
import { findAddress } from './address';
import { networkOf } from './network-of';
import { ACCOUNT } from './sentences/account';
import { AMM } from './sentences/amm';
import { CHANNEL } from './sentences/channel';
import { ESCROW_AND_CHECK } from './sentences/escrow-and-check';
import { MPT } from './sentences/mpt';
import { NFT } from './sentences/nft';
import { ORACLE } from './sentences/oracle';
import { findFlags, hasFlag } from './sentences/parts';
import { payment } from './sentences/payment';
import { PERMISSIONS } from './sentences/permissions';
import { type Sentence, say, type Teller } from './sentences/sentence';
import { TRUST_AND_OFFERS } from './sentences/trust-and-offers';
import { XAHAU } from './sentences/xahau';
import { typeInWords } from './summary';

const TELLERS: Readonly<Record<string, Teller>> = {
  Payment: payment,
  ...TRUST_AND_OFFERS,
  ...NFT,
  ...ESCROW_AND_CHECK,
  ...CHANNEL,
  ...AMM,
  ...ACCOUNT,
  ...MPT,
  ...PERMISSIONS,
  ...ORACLE,
  ...XAHAU,
};

/**
 * What a transaction does, in sentences; the first says the main thing. Empty for types nobody has
 * put into words, and where a field it needs is missing or of another shape: nothing is said that
 * the fields don't say.
 * @param network the key of the network it is for, when that is known
 */
export function sentencesOf(txjson: Fields, network?: string): readonly Sentence[] {
  const type = txjson.TransactionType;
  if (typeof type !== 'string') return [];
  const on = networkOf(txjson, network);
  if (type === 'Batch') return batch(txjson, on);
  return Object.hasOwn(TELLERS, type) ? (TELLERS[type]?.(txjson, on) ?? []) : [];
}

/** The four ways to carry out a batch; each has exactly one (XRPL "Batch"). */
const MODES = [
  [0x0001_0000, 'batch_all'],
  [0x0002_0000, 'batch_one'],
  [0x0004_0000, 'batch_until'],
  [0x0008_0000, 'batch_each'],
] as const;

function batch(txjson: Fields, network?: string): readonly Sentence[] {
  const { RawTransactions: list } = txjson;
  const flags = findFlags(txjson) ?? 0;
  const [mode, ...others] = MODES.filter(([bit]) => hasFlag(flags, bit));
  if (!mode || others.length > 0 || !Array.isArray(list) || list.length < 2) return [];
  const inner = list.map((entry) => findFields(findFields(entry)?.RawTransaction));
  const told = inner.map((own, at) => (own ? tellInner(own, at + 1, network) : []));
  if (told.some((sentences) => sentences.length === 0)) return [];
  return [...say(mode[1], String(list.length)), ...told.flat()];
}

/** A batch holds no batches; what else cannot be told is named by its type. */
function tellInner(own: Fields, step: number, network?: string): readonly Sentence[] {
  const type = own.TransactionType;
  const by = findAddress(own.Account);
  if (typeof type !== 'string' || !/^(?!Batch$)[A-Za-z]{1,40}$/.test(type) || !by) return [];
  const said = sentencesOf(own, network);
  const sentences = said.length > 0 ? said : say('inner_other', typeInWords(type));
  return sentences.map((sentence) => ({ ...sentence, step, by }));
}
