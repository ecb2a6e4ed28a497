import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { findAmountText, findFlags, findId, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import type { SentenceName } from './sentence-name';

/** Flag tfDeleteObject of SponsorshipSet (XLS-68). */
const DELETE = 0x0010_0000;

/** Whether each use of a sponsorship needs the sponsor's signature (XLS-68). */
const SIGN_FLAGS: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'sponsor_sign_fee'],
  [0x0002_0000, 'sponsor_no_sign_fee'],
  [0x0004_0000, 'sponsor_sign_reserve'],
  [0x0008_0000, 'sponsor_no_sign_reserve'],
];

/** Only the sponsor sets up a sponsorship; each of the two can end it. */
const set: Describer = (tx, network) => {
  const flags = findFlags(tx);
  const { Sponsee: sponsee, CounterpartySponsor: sponsor } = tx;
  if (flags === undefined || (sponsee === undefined) === (sponsor === undefined)) return [];
  const changes: (readonly Sentence[] | false)[] = [
    feeSentence(tx, network),
    mostSentence(tx, network),
    reserveSentence(tx),
    ...SIGN_FLAGS.map(([bit, name]) => hasFlag(flags, bit) && createSentence(name)),
  ];
  if (hasFlag(flags, DELETE)) {
    if (changes.some(Boolean)) return [];
    return sponsor === undefined
      ? createSentence('sponsor_end', findAddress(sponsee))
      : createSentence('sponsor_end_by', findAddress(sponsor));
  }
  return combineSentences(createSentence('sponsor', findAddress(sponsee)), ...changes);
};

/** The budget for fees is changed by an amount that may be negative. */
function feeSentence({ FeeAmountDelta: delta }: Fields, network?: string) {
  if (delta === undefined) return false;
  return typeof delta === 'string' && delta.startsWith('-')
    ? createSentence('sponsor_fees_less', findAmountText(delta.slice(1), network))
    : createSentence('sponsor_fees', findAmountText(delta, network));
}

function mostSentence({ MaxFee: most }: Fields, network?: string): readonly Sentence[] | false {
  if (most === undefined) return false;
  return most === '0'
    ? createSentence('sponsor_max_none')
    : createSentence('sponsor_max', findAmountText(most, network));
}

function reserveSentence({ RemainingOwnerCountDelta: delta }: Fields) {
  if (delta === undefined) return false;
  if (!Number.isSafeInteger(delta)) return [];
  const name = Number(delta) < 0 ? 'sponsor_reserves_less' : 'sponsor_reserves';
  return createSentence(name, String(Math.abs(Number(delta))));
}

/** A SponsorshipTransfer has exactly one of these flags (XLS-68). */
const END = 0x0001_0000;
const CREATE = 0x0002_0000;
const REASSIGN = 0x0004_0000;

/** Without an object, the reserve is that of the account itself. */
const transfer: Describer = (tx) => {
  const flags = findFlags(tx) ?? 0;
  const { ObjectID: object, Sponsee: sponsee, Sponsor: sponsor } = tx;
  const [isEnd, isCreate, isReassign] = [END, CREATE, REASSIGN].map((bit) => hasFlag(flags, bit));
  if ([isEnd, isCreate, isReassign].filter(Boolean).length !== 1) return [];
  if (isEnd) {
    return combineSentences(
      object === undefined
        ? createSentence('reserve_end')
        : createSentence('reserve_end_of', findId(object)),
      sponsee !== undefined && createSentence('reserve_sponsee', findAddress(sponsee)),
    );
  }
  if (sponsee !== undefined) return [];
  const by = findAddress(sponsor);
  return object === undefined
    ? createSentence(isCreate ? 'reserve_create' : 'reserve_reassign', by)
    : createSentence(isCreate ? 'reserve_create_of' : 'reserve_reassign_of', by, findId(object));
};

export const SPONSORSHIP_DESCRIBERS: Readonly<Record<string, Describer>> = {
  SponsorshipSet: set,
  SponsorshipTransfer: transfer,
};
