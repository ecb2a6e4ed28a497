import type { Example } from './example';

export const NETWORK_EXAMPLES: readonly Example[] = [
  {
    title: 'a repair of NFT pages',
    tx: {
      TransactionType: 'LedgerStateFix',
      LedgerFixType: 1,
      Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'fix_nfts: Repairs the ledger’s list of the NFTs of r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'another repair of the ledger',
    tx: {
      TransactionType: 'LedgerStateFix',
      LedgerFixType: 2,
      Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      BookDirectory: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
    },
    sentences: [
      'fix_other: Repairs a ledger fault of kind number 2.',
      'fix_owner: Affected account: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'fix_book: Affected list of offers: C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'an amendment',
    tx: {
      TransactionType: 'EnableAmendment',
      Amendment: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      LedgerSequence: 21225473,
    },
    sentences: [
      'amendment: Enables the amendment C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 to the network’s rules. Only validators do this.',
    ],
  },
  {
    title: 'a majority for an amendment',
    tx: {
      TransactionType: 'EnableAmendment',
      Amendment: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      LedgerSequence: 21225473,
      Flags: 65536,
    },
    sentences: [
      'amendment_won: Records that the amendment C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 has a majority of validators. Only validators do this.',
    ],
  },
  {
    title: 'a majority lost',
    tx: {
      TransactionType: 'EnableAmendment',
      Amendment: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      LedgerSequence: 21225473,
      Flags: 131072,
    },
    sentences: [
      'amendment_lost: Records that the amendment C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 lost its majority of validators. Only validators do this.',
    ],
  },
  {
    title: 'an offline validator',
    tx: {
      TransactionType: 'UNLModify',
      UNLModifyDisabling: 1,
      LedgerSequence: 1600000,
      UNLModifyValidator: 'ED6629E456285AE3613B285F65BBFF168D695CA3921F309949AFCD2CA7AFEC16FE',
    },
    sentences: [
      'validator_off: Stops counting the validator ED6629E456285AE3613B285F65BBFF168D695CA3921F309949AFCD2CA7AFEC16FE, which seems to be offline. Only validators do this.',
    ],
  },
  {
    title: 'a validator that is back',
    tx: {
      TransactionType: 'UNLModify',
      UNLModifyDisabling: 0,
      LedgerSequence: 1600000,
      UNLModifyValidator: 'ED6629E456285AE3613B285F65BBFF168D695CA3921F309949AFCD2CA7AFEC16FE',
    },
    sentences: [
      'validator_on: Starts counting the validator ED6629E456285AE3613B285F65BBFF168D695CA3921F309949AFCD2CA7AFEC16FE again. Only validators do this.',
    ],
  },
  {
    title: 'fees of the network',
    tx: {
      TransactionType: 'SetFee',
      BaseFeeDrops: '10',
      ReserveBaseDrops: '1000000',
      ReserveIncrementDrops: '200000',
    },
    sentences: [
      'network_fees: Sets the fee and reserves of the whole network. Only validators do this.',
      'network_fee: New fee for a standard transaction: 0.00001 XRP.',
      'network_reserve: New account reserve: 1 XRP.',
      'network_reserve_each: New reserve per owned object: 0.2 XRP.',
    ],
  },
  {
    title: 'a ticket with a flag that is not known',
    tx: { TransactionType: 'TicketCreate', TicketCount: 2, Flags: 4096 },
    sentences: [
      'tickets: Reserves sequence numbers for later use, as tickets: 2.',
      'flags_other: Flags not explained here: 0x1000.',
    ],
  },
];
