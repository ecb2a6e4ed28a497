import type { Example } from './example';

export const LOAN_BROKER_EXAMPLES: readonly Example[] = [
  {
    title: 'a loan broker',
    tx: {
      TransactionType: 'LoanBrokerSet',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Data: '00',
      ManagementFeeRate: 1000,
      DebtMaximum: '100000',
      CoverRateMinimum: 10000,
      CoverRateLiquidation: 50000,
    },
    sentences: [
      'broker_create: Sets up a loan broker that lends from the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
      'broker_fee: Its owner keeps 1% of the interest.',
      'broker_debt: It can owe the vault up to 100000 of the vault’s asset.',
      'broker_cover: Its loss cover must be at least 10% of the amount lent.',
      'broker_liquidation: If a loan isn’t repaid, 50% of the required cover goes to the vault.',
      'data_set: Replaces its stored data.',
    ],
  },
  {
    title: 'a loan broker changed',
    tx: {
      TransactionType: 'LoanBrokerSet',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      DebtMaximum: '0',
    },
    sentences: [
      'broker_set: Changes the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77, which lends from the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
      'broker_debt_none: It can owe the vault any amount.',
    ],
  },
  {
    title: 'a loan broker deleted',
    tx: {
      TransactionType: 'LoanBrokerDelete',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'broker_delete: Deletes the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77. Its owner gets the cover back.',
    ],
  },
  {
    title: 'cover deposited',
    tx: {
      TransactionType: 'LoanBrokerCoverDeposit',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '1000' },
    },
    sentences: [
      'cover_deposit: Deposits 1000 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) as loss cover for the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'cover withdrawn',
    tx: {
      TransactionType: 'LoanBrokerCoverWithdraw',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: '1000000',
    },
    sentences: [
      'cover_withdraw: Withdraws 1 XRP from the cover of the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'cover withdrawn for another account',
    tx: {
      TransactionType: 'LoanBrokerCoverWithdraw',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      DestinationTag: 0,
    },
    sentences: [
      'cover_withdraw_to: Withdraws 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) from the cover of the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 and sends it to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'tag: Destination tag: 0.',
    ],
  },
  {
    title: 'an amount of cover taken back',
    tx: {
      TransactionType: 'LoanBrokerCoverClawback',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
    },
    sentences: [
      'cover_clawback: Takes back up to 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) from the cover of the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'cover taken back',
    tx: {
      TransactionType: 'LoanBrokerCoverClawback',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'cover_clawback_all: Takes back as much from the cover of the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 as the ledger allows.',
    ],
  },
  {
    title: 'cover taken back from the broker that is its issuer',
    tx: {
      TransactionType: 'LoanBrokerCoverClawback',
      Amount: { currency: 'USD', issuer: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy', value: '10' },
    },
    sentences: [
      'cover_clawback_of: Takes back up to 10 USD (rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy) from the cover of the loan broker named as the issuer.',
    ],
  },
];
