import type { Example } from './example';

export const AMM_EXCHANGE_EXAMPLES: readonly Example[] = [
  {
    title: 'both assets deposited for an amount of LP tokens',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      LPTokenOut: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
      Flags: 65536,
    },
    sentences: [
      'amm_deposit_tokens: Deposits both assets into the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP, as much as needed to get 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S).',
    ],
  },
  {
    title: 'both assets deposited',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd', value: '2.5' },
      Amount2: '30000000',
      Flags: 1048576,
    },
    sentences: [
      'amm_deposit_two: Deposits up to 2.5 TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd) and up to 30 XRP into the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'both assets deposited in an empty pool',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd', value: '2.5' },
      Amount2: '30000000',
      Flags: 8388608,
    },
    sentences: [
      'amm_deposit_first: Deposits 2.5 TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd) and 30 XRP into the empty pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'one asset deposited',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '30000000',
      Flags: 524288,
    },
    sentences: [
      'amm_deposit_one: Deposits 30 XRP into the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'one asset deposited for an amount of LP tokens',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '30000000',
      LPTokenOut: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
      Flags: 2097152,
    },
    sentences: [
      'amm_deposit_one_tokens: Deposits up to 30 XRP into the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP to get 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S).',
    ],
  },
  {
    title: 'one asset deposited at a price',
    tx: {
      TransactionType: 'AMMDeposit',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '30000000',
      EPrice: '25',
      Flags: 4194304,
    },
    sentences: [
      'amm_deposit_limit: Deposits up to 30 XRP into the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP, at no more than 0.000025 XRP per LP token.',
    ],
  },
  {
    title: 'LP tokens returned',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      LPTokenIn: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
      Flags: 65536,
    },
    sentences: [
      'amm_withdraw_tokens: Returns 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S) to the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP for a share of both its assets.',
    ],
  },
  {
    title: 'all LP tokens returned',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Flags: 131072,
    },
    sentences: [
      'amm_withdraw_all: Returns all LP tokens to the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP for a share of both its assets.',
    ],
  },
  {
    title: 'all LP tokens returned for one asset',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd', value: '5' },
      Flags: 262144,
    },
    sentences: [
      'amm_withdraw_all_one: Returns all LP tokens to the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP for at least 5 TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd).',
    ],
  },
  {
    title: 'one asset withdrawn',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '50000000',
      Flags: 524288,
    },
    sentences: [
      'amm_withdraw_one: Withdraws 50 XRP from the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'both assets withdrawn',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd', value: '5' },
      Amount2: '50000000',
      Flags: 1048576,
    },
    sentences: [
      'amm_withdraw_two: Withdraws up to 5 TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd) and up to 50 XRP from the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP.',
    ],
  },
  {
    title: 'one asset withdrawn for LP tokens',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '50000000',
      LPTokenIn: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '100',
      },
      Flags: 2097152,
    },
    sentences: [
      'amm_withdraw_one_tokens: Withdraws 50 XRP from the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP for 100 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S).',
    ],
  },
  {
    title: 'one asset withdrawn at a price',
    tx: {
      TransactionType: 'AMMWithdraw',
      Asset: { currency: 'TST', issuer: 'rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd' },
      Asset2: { currency: 'XRP' },
      Amount: '50000000',
      EPrice: {
        currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2',
        issuer: 'rE54zDvgnghAoPopCgvtiqWNq3dU5y836S',
        value: '2',
      },
      Flags: 4194304,
    },
    sentences: [
      'amm_withdraw_limit: Withdraws 50 XRP from the pool TST (rP9jPyP5kyvFRb6ZiRghAGw5u8SGAmU4bd)/XRP, with a price limit of 2 LP tokens (rE54zDvgnghAoPopCgvtiqWNq3dU5y836S).',
    ],
  },
];
