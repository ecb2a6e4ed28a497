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
      'trust: Allows holding up to 100 USD issued by rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc.',
      'trust_ripple: Other people’s payments can pass through this trust line.',
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
    sentences: [
      'trust: Allows holding up to 1000000000 SOLO issued by rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc.',
    ],
  },
  {
    title: 'a trust line removed',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc', value: '0' },
    },
    sentences: [
      'trust_none: Closes the trust line to rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc by setting its limit to 0 USD. It’s removed once its balance is 0 and nothing else keeps it open.',
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
      'trust_limit: Sets the limit of the trust line to rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc to 0 USD.',
      'trust_authorize: Authorizes the other account to hold tokens on this trust line.',
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
      'trust_limit: Sets the limit of the trust line to rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc to 0 USD.',
      'trust_no_ripple: Other people’s payments can no longer pass through this trust line.',
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
      'trust_limit: Sets the limit of the trust line to rsP3mgGb2tcYUrxiLFiHJiQXhsziegtwBc to 0 USD.',
      'trust_unfreeze: Unfreezes this trust line.',
      'trust_deep_unfreeze: Removes the deep freeze from this trust line.',
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
      'offer_replaces: First cancels offer number 6.',
      'offer_passive: Doesn’t take offers at exactly this price, only better ones.',
      'offer_sell: Sells everything offered, even if it brings in more than requested.',
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
      'offer_now: Exchanges only what’s available right away. The rest is dropped.',
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
      'offer_whole: Exchanges everything right away, or nothing at all.',
    ],
  },
  {
    title: 'an offer cancelled',
    tx: { TransactionType: 'OfferCancel', OfferSequence: 6 },
    sentences: ['offer_cancel: Cancels offer number 6.'],
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
      'trust: Allows holding up to 10 USD issued by rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B.',
      'trust_quality_in: Counts incoming tokens on this trust line at 0.0000001% of their amount.',
      'trust_quality_out: Counts outgoing tokens on this trust line at 125% of their amount.',
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
      'trust: Allows holding up to 10 USD issued by rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B.',
      'trust_quality_in: Counts incoming tokens on this trust line at 100% of their amount.',
      'trust_quality_out: Counts outgoing tokens on this trust line at 100% of their amount.',
    ],
  },
];
