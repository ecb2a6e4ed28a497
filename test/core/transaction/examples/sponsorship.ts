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
      'sponsor: Sponsors r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59: this account pays for fees and reserves of that one.',
      'sponsor_fees: Sets 1 XRP more aside for its fees.',
      'sponsor_max: It pays a fee of at most 0.001 XRP for each transaction.',
      'sponsor_reserves: It pays the reserve for more objects in the ledger than before: 3.',
      'sponsor_sign_fee: Each fee then needs this account’s signature.',
      'sponsor_sign_reserve: Each reserve then needs this account’s signature.',
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
      'sponsor: Sponsors r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59: this account pays for fees and reserves of that one.',
      'sponsor_fees_less: Takes back 0.5 XRP of what was set aside for its fees.',
      'sponsor_max_none: It pays a fee of any amount for each transaction.',
      'sponsor_reserves_less: It pays the reserve for fewer objects in the ledger than before: 2 less.',
      'sponsor_no_sign_fee: Fees then need no signature of this account.',
      'sponsor_no_sign_reserve: Reserves then need no signature of this account.',
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
      'reserve_create: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over the reserve of this account.',
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
      'reserve_reassign: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 takes over the reserve of this account from its sponsor.',
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
      'reserve_end: Ends the sponsoring of an account’s reserve: the account must have the reserve itself.',
      'reserve_sponsee: The sponsored account is r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
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
      'reserve_end_of: Ends the sponsoring of the reserve of the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198: its owner must have the reserve itself.',
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
      'by_delegate: rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B signs it in the name of this account.',
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
      'payment_sponsor: If it creates the account, the sender pays the reserve for it.',
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
      'trust: Trusts rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B for at most 10 USD.',
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
      'tickets: Sets sequence numbers aside for later use, as tickets: 2.',
      'sponsored_both: rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy pays the network fee and the reserve.',
    ],
  },
];
