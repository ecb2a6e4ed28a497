import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { expiryOf } from './along';
import { findAmountText, findAmountTexts, findCount, findFlags, hasFlag } from './parts';
import { type Sentence, say, sayAll, type Teller } from './sentence';
import type { SentenceName } from './sentence-name';

/** What each flag of a TrustSet does (XRPL "TrustSet"). */
const TRUST: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'trust_authorize'],
  [0x0002_0000, 'trust_no_ripple'],
  [0x0004_0000, 'trust_ripple'],
  [0x0010_0000, 'trust_freeze'],
  [0x0020_0000, 'trust_unfreeze'],
  [0x0040_0000, 'trust_deep_freeze'],
  [0x0080_0000, 'trust_deep_unfreeze'],
];

/** What each flag of an OfferCreate does (XRPL "OfferCreate"). */
const OFFER: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'offer_passive'],
  [0x0002_0000, 'offer_now'],
  [0x0004_0000, 'offer_whole'],
  [0x0008_0000, 'offer_sell'],
];

function flagSentences(tx: Fields, known: typeof TRUST): readonly Sentence[] | undefined {
  const flags = findFlags(tx);
  if (flags === undefined) return undefined;
  return known.filter(([bit]) => hasFlag(flags, bit)).flatMap(([, name]) => say(name));
}

const trustSet: Teller = (tx, network) => {
  const limit = findFields(tx.LimitAmount);
  const said = flagSentences(tx, TRUST);
  if (!limit || !said) return [];
  const isNone = /^0+(\.0+)?$/.test(String(limit.value));
  // An issuer's own limit is 0 as a matter of course: it is after the flag, not the line's end.
  const name = isNone ? (said.some(isOfIssuer) ? 'trust_limit' : 'trust_none') : 'trust';
  const sentence = say(name, findAddress(limit.issuer), findAmountText(limit, network));
  return sentence.length > 0 ? [...sentence, ...said] : [];
};

const isOfIssuer = ({ name }: Sentence) => name !== 'trust_ripple' && name !== 'trust_no_ripple';

/** The signer gives what the taker gets, and gets what the taker pays. */
const offerCreate: Teller = (tx, network) => {
  const [give, get] = findAmountTexts([tx.TakerGets, tx.TakerPays], network);
  const said = flagSentences(tx, OFFER);
  const replaced = tx.OfferSequence;
  const sentences = sayAll(
    say('offer', give, get),
    expiryOf(tx),
    replaced !== undefined && say('offer_replaces', findCount(replaced)),
  );
  return said && sentences.length > 0 ? [...sentences, ...said] : [];
};

export const TRUST_AND_OFFERS: Readonly<Record<string, Teller>> = {
  TrustSet: trustSet,
  OfferCreate: offerCreate,
  OfferCancel: (tx) => say('offer_cancel', findCount(tx.OfferSequence)),
};
