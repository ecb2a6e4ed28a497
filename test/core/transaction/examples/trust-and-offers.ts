import type { Example } from './example';

export const TRUST_AND_OFFER_EXAMPLES: readonly Example[] = [
  {
    title: 'a trust line',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '100' },
      Flags: 262144,
    },
    sentences: [
      'trust: Trusts rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc for at most 100 USD.',
      'trust_ripple: Payments of others can pass through this trust line.',
    ],
  },
  {
    title: 'a trust line for a token with a long name',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: {
        currency: '534F4C4F00000000000000000000000000000000',
        issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc',
        value: '1000000000',
      },
    },
    sentences: ['trust: Trusts rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc for at most 1000000000 SOLO.'],
  },
  {
    title: 'a trust line removed',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
    },
    sentences: [
      'trust_none: Takes back its trust in rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: with a limit of 0 USD, the trust line goes away once its balance is 0 and nothing else keeps it.',
    ],
  },
  {
    title: 'a trust line authorized',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 65536,
    },
    sentences: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_authorize: Authorizes the other side to hold tokens on this trust line.',
    ],
  },
  {
    title: 'a trust line frozen in both ways',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 5373952,
    },
    sentences: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_no_ripple: Payments of others can no longer pass through this trust line.',
      'trust_freeze: Freezes this trust line.',
      'trust_deep_freeze: Freezes this trust line in both directions (deep freeze).',
    ],
  },
  {
    title: 'a trust line unfrozen in both ways',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 10485760,
    },
    sentences: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_unfreeze: Lifts the freeze of this trust line.',
      'trust_deep_unfreeze: Lifts the deep freeze of this trust line.',
    ],
  },
  {
    title: 'an offer',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      TakerPays: '25000000',
    },
    sentences: ['offer: Offers 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) for 25 XRP.'],
  },
  {
    title: 'an offer that replaces another',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
      Expiration: 595640108,
      OfferSequence: 6,
      Flags: 589824,
    },
    sentences: [
      'offer: Offers 6 XRP for 2 GKO (ruazs5h1qEsqpke88pcqnaseXdm6od2xc).',
      'expires: Valid until 2018-11-15T23:35:08.000Z.',
      'offer_replaces: First cancels the offer with the sequence number 6.',
      'offer_passive: Does not take offers at just this price, only better ones.',
      'offer_sell: All that is offered is given, even if that brings more than asked for.',
    ],
  },
  {
    title: 'an offer of two tokens of the same name',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      TakerPays: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '10.1' },
      Flags: 131072,
    },
    sentences: [
      'offer: Offers 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) for 10.1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn).',
      'offer_now: Only what can be exchanged at once is exchanged; the rest is dropped.',
    ],
  },
  {
    title: 'a fill-or-kill offer',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
      Flags: 262144,
    },
    sentences: [
      'offer: Offers 6 XRP for 2 GKO (ruazs5h1qEsqpke88pcqnaseXdm6od2xc).',
      'offer_whole: Either all of it is exchanged at once, or nothing.',
    ],
  },
  {
    title: 'an offer cancelled',
    tx: { TransactionType: 'OfferCancel', OfferSequence: 6 },
    sentences: ['offer_cancel: Cancels the offer with the sequence number 6.'],
  },
  {
    title: 'a trust line with other values of its tokens',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      QualityIn: 1,
      QualityOut: 1250000000,
    },
    sentences: [
      'trust: Trusts rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B for at most 10 USD.',
      'trust_quality_in: Counts tokens that come in over this trust line as 0.0000001% of their amount.',
      'trust_quality_out: Counts tokens that go out over this trust line as 125% of their amount.',
    ],
  },
  {
    title: 'a trust line with the full value of its tokens',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      QualityIn: 0,
      QualityOut: 1000000000,
    },
    sentences: [
      'trust: Trusts rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B for at most 10 USD.',
      'trust_quality_in: Counts tokens that come in over this trust line as 100% of their amount.',
      'trust_quality_out: Counts tokens that go out over this trust line as 100% of their amount.',
    ],
  },
];
