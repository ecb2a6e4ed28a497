import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { isZero } from '../decimal';
import { findQuality } from '../percent';
import { domainSentence, numberSentence } from './optional-sentences';
import { findAmountText, findAmountWithoutIssuer, findFlags, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';
import { expirySentence } from './shared-sentences';

/** The sentences for the flags of a TrustSet (XRPL "TrustSet"). */
const TRUST_FLAGS: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'trust_authorize'],
  [0x0002_0000, 'trust_no_ripple'],
  [0x0004_0000, 'trust_ripple'],
  [0x0010_0000, 'trust_freeze'],
  [0x0020_0000, 'trust_unfreeze'],
  [0x0040_0000, 'trust_deep_freeze'],
  [0x0080_0000, 'trust_deep_unfreeze'],
];

/** The sentences for the flags of an OfferCreate (XRPL "OfferCreate"). */
const OFFER_FLAGS: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'offer_passive'],
  [0x0002_0000, 'offer_now'],
  [0x0004_0000, 'offer_whole'],
  [0x0008_0000, 'offer_sell'],
];

/** Flag tfHybrid of OfferCreate; the ledger accepts it with a domain only. */
const HYBRID = 0x0010_0000;

function flagSentences(tx: Fields, known: typeof TRUST_FLAGS): readonly Sentence[] | undefined {
  const flags = findFlags(tx);
  if (flags === undefined) return undefined;
  return known.filter(([bit]) => hasFlag(flags, bit)).flatMap(([, name]) => createSentence(name));
}

const trustSet: Describer = (tx, network) => {
  const limit = findFields(tx.LimitAmount);
  const flags = flagSentences(tx, TRUST_FLAGS);
  if (!limit || !flags) return [];
  const isNone = isZero(limit.value);
  // Issuers set a limit of 0 when they only want the flag; for holders it means to remove the line.
  const name = isNone ? (flags.some(isIssuerFlag) ? 'trust_limit' : 'trust_none') : 'trust';
  const sentences = combineSentences(
    createSentence(name, findAddress(limit.issuer), findAmountWithoutIssuer(limit, network)),
    qualitySentence('trust_quality_in', tx.QualityIn),
    qualitySentence('trust_quality_out', tx.QualityOut),
  );
  return sentences.length > 0 ? [...sentences, ...flags] : [];
};

/** What amounts on the trust line are counted as. */
function qualitySentence(name: SentenceName, quality: unknown): readonly Sentence[] | false {
  return quality !== undefined && createSentence(name, findQuality(quality));
}

const isIssuerFlag = ({ name }: Sentence) => name !== 'trust_ripple' && name !== 'trust_no_ripple';

/** The sender gives TakerGets and receives TakerPays. */
const offerCreate: Describer = (tx, network) => {
  const [give, get] = [tx.TakerGets, tx.TakerPays].map((value) => findAmountText(value, network));
  const flags = flagSentences(tx, OFFER_FLAGS);
  const isHybrid = hasFlag(findFlags(tx) ?? 0, HYBRID);
  if (isHybrid && tx.DomainID === undefined) return [];
  const sentences = combineSentences(
    createSentence('offer', give, get),
    expirySentence(tx),
    numberSentence('offer_replaces', tx.OfferSequence),
    domainSentence(isHybrid ? 'offer_domain_hybrid' : 'offer_domain', tx),
  );
  return flags && sentences.length > 0 ? [...sentences, ...flags] : [];
};

export const TRUST_AND_OFFER_DESCRIBERS: Readonly<Record<string, Describer>> = {
  TrustSet: trustSet,
  OfferCreate: offerCreate,
  OfferCancel: (tx) => numberSentence('offer_cancel', tx.OfferSequence) || [],
};
