import type { Example } from './example';

export const AMM_EXAMPLES: readonly Example[] = [
  {
    title: 'a pool',
    tx: {
      TransactionType: 'AMMCreate',
      Amount: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd', value: '25' },
      Amount2: '250000000',
      TradingFee: 500,
    },
    sentences: [
      'amm_create: Creates a liquidity pool (AMM) with 25 TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd) and 250 XRP and a trading fee of 0.5%.',
    ],
  },
  {
    title: 'a vote',
    tx: {
      TransactionType: 'AMMVote',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      TradingFee: 600,
    },
    sentences: [
      'amm_vote: Votes for a trading fee of 0.6% in the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'a bid',
    tx: {
      TransactionType: 'AMMBid',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
    },
    sentences: [
      'amm_bid: Bids the minimum price for the auction slot of the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'a bid with a minimum',
    tx: {
      TransactionType: 'AMMBid',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      BidMin: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
    },
    sentences: [
      'amm_bid_min: Bids at least 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S) for the auction slot of the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'a bid with a maximum and other accounts',
    tx: {
      TransactionType: 'AMMBid',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      BidMax: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
      AuthAccounts: [
        { AuthAccount: { Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59' } },
        { AuthAccount: { Account: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy' } },
      ],
    },
    sentences: [
      'amm_bid_max: Bids up to 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S) for the auction slot of the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
      'amm_bid_others: These accounts also trade at its lower fee: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59, rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy.',
    ],
  },
  {
    title: 'a bid with a range',
    tx: {
      TransactionType: 'AMMBid',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      BidMin: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '50',
      },
      BidMax: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
    },
    sentences: [
      'amm_bid_range: Bids between 50 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S) and 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S) for the auction slot of the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'a pool deleted',
    tx: {
      TransactionType: 'AMMDelete',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
    },
    sentences: ['amm_delete: Deletes the empty pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.'],
  },
  {
    title: 'a pool of two tokens of the same name',
    tx: {
      TransactionType: 'AMMDelete',
      Asset: { currency: 'USD', issuer: 'rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL' },
      Asset2: { currency: 'USD', issuer: 'rHtptZx1yHf6Yv43s1RWffM3XnEYv3XhRg' },
    },
    sentences: [
      'amm_delete: Deletes the empty pool USD (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL)/USD (rHtptZx1yHf6Yv43s1RWffM3XnEYv3XhRg).',
    ],
  },
  {
    title: 'tokens clawed back from a pool',
    tx: {
      TransactionType: 'AMMClawback',
      Holder: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      Asset: { currency: 'FOO', issuer: 'rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL' },
      Asset2: { currency: 'BAR', issuer: 'rHtptZx1yHf6Yv43s1RWffM3XnEYv3XhRg' },
      Amount: { currency: 'FOO', issuer: 'rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL', value: '1000' },
    },
    sentences: [
      'amm_clawback_amount: Takes back up to 1000 FOO (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL) that rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B has in the pool FOO (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL)/BAR (rHtptZx1yHf6Yv43s1RWffM3XnEYv3XhRg).',
    ],
  },
  {
    title: 'all tokens clawed back from a pool',
    tx: {
      TransactionType: 'AMMClawback',
      Holder: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      Asset: { currency: 'FOO', issuer: 'rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL' },
      Asset2: { currency: 'BAR', issuer: 'rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL' },
      Flags: 1,
    },
    sentences: [
      'amm_clawback: Takes back all FOO (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL) that rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B has in the pool FOO (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL)/BAR (rPdYxU9dNkbzC5Y2h4jLbVJ3rMRrk7WVRL).',
      'amm_clawback_both: Also takes back the matching share of the other asset.',
    ],
  },
  {
    title: 'a deposit into an empty pool with its fee',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B' },
      Asset2: { currency: 'XRP' },
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
      Amount2: '10000000',
      TradingFee: 600,
      Flags: 8388608,
    },
    sentences: [
      'amm_deposit_first: Deposits 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) and 10 XRP into the empty pool USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B)/XRP.',
      'amm_fee: Sets the pool’s trading fee to 0.6%.',
    ],
  },
];
