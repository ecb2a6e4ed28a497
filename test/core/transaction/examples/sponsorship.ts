import type { Example } from './example';

export const SPONSORSHIP_EXAMPLES: readonly Example[] = [
  {
    title: 'a sponsorship',
    tx: {
      TransactionType: 'SponsorshipSet',
      Sponsee: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      FeeAmountDelta: '1000000',
      MaxFee: '1000',
      RemainingOwnerCountDelta: 3,
      Flags: 327680,
    },
    sentences: [
      'sponsor: Sponsors r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59: this account pays fees and reserves for it.',
      'sponsor_fees: Sets aside another 1 XRP for its fees.',
      'sponsor_max: Pays a fee of up to 0.001 XRP per transaction.',
      'sponsor_reserves: Pays the reserve for more ledger objects: 3 more.',
      'sponsor_sign_fee: Each fee will need this account’s signature.',
      'sponsor_sign_reserve: Each reserve will need this account’s signature.',
    ],
  },
  {
    title: 'a sponsorship reduced',
    tx: {
      TransactionType: 'SponsorshipSet',
      Sponsee: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      FeeAmountDelta: '-500000',
      MaxFee: '0',
      RemainingOwnerCountDelta: -2,
      Flags: 655360,
    },
    sentences: [
      'sponsor: Sponsors r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59: this account pays fees and reserves for it.',
      'sponsor_fees_less: Takes back 0.5 XRP set aside for its fees.',
      'sponsor_max_none: Pays a fee of any amount per transaction.',
      'sponsor_reserves_less: Pays the reserve for fewer ledger objects: 2 less.',
      'sponsor_no_sign_fee: Fees won’t need this account’s signature.',
      'sponsor_no_sign_reserve: Reserves won’t need this account’s signature.',
    ],
  },
  {
    title: 'a sponsorship ended by the sponsor',
    tx: {
      TransactionType: 'SponsorshipSet',
      Sponsee: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Flags: 1048576,
    },
    sentences: ['sponsor_end: No longer sponsors r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.'],
  },
  {
    title: 'a sponsorship ended by the sponsored account',
    tx: {
      TransactionType: 'SponsorshipSet',
      CounterpartySponsor: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Flags: 1048576,
    },
    sentences: ['sponsor_end_by: Is no longer sponsored by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.'],
  },
  {
    title: 'the reserve of an account taken over',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      Sponsor: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      SponsorFlags: 2,
      Flags: 131072,
    },
    sentences: [
      'reserve_create: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over this account’s reserve.',
    ],
  },
  {
    title: 'the reserve of an object taken over',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      ObjectID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Sponsor: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      SponsorFlags: 2,
      Flags: 131072,
    },
    sentences: [
      'reserve_create_of: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over the reserve of the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'the reserve of an account passed on',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      Sponsor: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      SponsorFlags: 3,
      Flags: 262144,
    },
    sentences: [
      'reserve_reassign: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over this account’s reserve from its sponsor.',
      'sponsored_fee: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 pays the network fee.',
    ],
  },
  {
    title: 'the reserve of an object passed on',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      ObjectID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Sponsor: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      SponsorFlags: 2,
      Flags: 262144,
    },
    sentences: [
      'reserve_reassign_of: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over the reserve of the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 from its sponsor.',
    ],
  },
  {
    title: 'the sponsoring of a reserve ended',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      Sponsee: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Flags: 65536,
    },
    sentences: [
      'reserve_end: Ends the sponsorship of an account’s reserve. The account must hold the reserve itself.',
      'reserve_sponsee: Sponsored account: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'the sponsoring of the reserve of an object ended',
    tx: {
      TransactionType: 'SponsorshipTransfer',
      ObjectID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Flags: 65536,
    },
    sentences: [
      'reserve_end_of: Ends the sponsorship of the reserve of the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198. Its owner must hold the reserve itself.',
    ],
  },
  {
    title: 'a sponsored payment by a delegate',
    tx: {
      TransactionType: 'Payment',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: '1000000',
      Delegate: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      Sponsor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
      SponsorFlags: 1,
    },
    sentences: [
      'payment: Sends 1 XRP to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'by_delegate: rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B signs on behalf of this account.',
      'sponsored_fee: rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy pays the network fee.',
    ],
  },
  {
    title: 'a payment that creates a sponsored account',
    tx: {
      TransactionType: 'Payment',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: '1000000',
      Flags: 524288,
    },
    sentences: [
      'payment: Sends 1 XRP to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'payment_sponsor: If this creates the account, the sender pays its reserve.',
    ],
  },
  {
    title: 'a trust line whose reserve a sponsor pays',
    tx: {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      Sponsor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
      SponsorFlags: 2,
    },
    sentences: [
      'trust: Allows holding up to 10 USD issued by rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B.',
      'sponsored_reserve: rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy pays the reserve.',
    ],
  },
  {
    title: 'tickets that a sponsor pays',
    tx: {
      TransactionType: 'TicketCreate',
      TicketCount: 2,
      Sponsor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
      SponsorFlags: 3,
    },
    sentences: [
      'tickets: Reserves sequence numbers for later use, as tickets: 2.',
      'sponsored_both: rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy pays the network fee and the reserve.',
    ],
  },
];
