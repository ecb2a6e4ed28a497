import type { Example } from './example';

export const TRUST_AND_OFFERS: readonly Example[] = [
  {
    what: 'a trust line',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '100' },
      Flags: 262144,
    },
    says: [
      'trust: Trusts rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc for at most 100 USD.',
      'trust_ripple: Payments of others can pass through this trust line.',
    ],
  },
  {
    what: 'a trust line of a longer name',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: {
        currency: '534F4C4F00000000000000000000000000000000',
        issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc',
        value: '1000000000',
      },
    },
    says: ['trust: Trusts rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc for at most 1000000000 SOLO.'],
  },
  {
    what: 'a trust line given up',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
    },
    says: [
      'trust_none: Takes back its trust in rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: with a limit of 0 USD, the trust line goes away once its balance is 0 and nothing else keeps it.',
    ],
  },
  {
    what: 'an authorization',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 65536,
    },
    says: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_authorize: Authorizes the other side to hold tokens on this trust line.',
    ],
  },
  {
    what: 'every freeze',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 5373952,
    },
    says: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_no_ripple: Payments of others can no longer pass through this trust line.',
      'trust_freeze: Freezes this trust line.',
      'trust_deep_freeze: Freezes this trust line in both directions (deep freeze).',
    ],
  },
  {
    what: 'every thaw',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
      Flags: 10485760,
    },
    says: [
      'trust_limit: Sets the limit of its trust line with rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc: 0 USD.',
      'trust_unfreeze: Lifts the freeze of this trust line.',
      'trust_deep_unfreeze: Lifts the deep freeze of this trust line.',
    ],
  },
  {
    what: 'an offer',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      TakerPays: '25000000',
    },
    says: ['offer: Offers 10 USD for 25 XRP.'],
  },
  {
    what: 'an offer in place of another',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
      Expiration: 595640108,
      OfferSequence: 6,
      Flags: 589824,
    },
    says: [
      'offer: Offers 6 XRP for 2 GKO.',
      'expires: Valid until 2018-11-15T23:35:08.000Z.',
      'offer_replaces: First cancels the offer with the sequence number 6.',
      'offer_passive: Does not take offers at just this price, only better ones.',
      'offer_sell: All that is offered is given, even if that brings more than asked for.',
    ],
  },
  {
    what: 'an offer of tokens of one name',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      TakerPays: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '10.1' },
      Flags: 131072,
    },
    says: [
      'offer: Offers 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) for 10.1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn).',
      'offer_now: Only what can be exchanged at once is exchanged; the rest is dropped.',
    ],
  },
  {
    what: 'an offer for all or nothing',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
      Flags: 262144,
    },
    says: [
      'offer: Offers 6 XRP for 2 GKO.',
      'offer_whole: Either all of it is exchanged at once, or nothing.',
    ],
  },
  {
    what: 'an offer cancelled',
    tx: { TransactionType: 'OfferCancel', OfferSequence: 6 },
    says: ['offer_cancel: Cancels the offer with the sequence number 6.'],
  },
];
