import type { Example } from './example';

export const VAULT_EXAMPLES: readonly Example[] = [
  {
    title: 'a vault',
    tx: {
      TransactionType: 'VaultCreate',
      Asset: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B' },
      AssetsMaximum: '1000000',
      Data: '5661756C74206D65746164617461',
      Scale: 6,
      WithdrawalPolicy: 1,
    },
    sentences: [
      'vault_create: Creates a vault for USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B).',
      'vault_most: It accepts up to 1000000 of its asset.',
      'vault_public: Anyone can deposit into it.',
      'vault_scale: Decimal places of its shares: 6.',
    ],
  },
  {
    title: 'a private vault whose shares stay with their holder',
    tx: {
      TransactionType: 'VaultCreate',
      Asset: { currency: 'XRP' },
      AssetsMaximum: '0',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      WithdrawalPolicy: 2,
      Flags: 196608,
    },
    sentences: [
      'vault_create: Creates a vault for XRP.',
      'vault_most_none: It accepts any amount of its asset.',
      'vault_private: Only permitted accounts can deposit into it.',
      'vault_domain: Anyone with a credential of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 is permitted.',
      'vault_shares_bound: Its shares can’t be transferred.',
      'vault_policy: Withdrawals follow rule number 2.',
    ],
  },
  {
    title: 'a closed-ended vault',
    tx: {
      TransactionType: 'VaultCreate',
      Asset: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2' },
      VaultKind: 1,
      SubscriptionDate: 789004799,
      RedemptionDate: 820540799,
    },
    sentences: [
      'vault_create: Creates a vault for MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2).',
      'vault_public: Anyone can deposit into it.',
      'vault_kind: Vault kind number: 1.',
      'vault_subscription: Deposits end at 2024-12-31T23:59:59.000Z.',
      'vault_redemption: Withdrawals start at 2025-12-31T23:59:59.000Z.',
    ],
  },
  {
    title: 'a vault changed',
    tx: {
      TransactionType: 'VaultSet',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      AssetsMaximum: '0',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      Data: '00',
    },
    sentences: [
      'vault_set: Changes the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
      'vault_most_none: It accepts any amount of its asset.',
      'vault_domain: Anyone with a credential of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 is permitted.',
      'data_set: Replaces its stored data.',
    ],
  },
  {
    title: 'a vault taken out of its domain',
    tx: {
      TransactionType: 'VaultSet',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      AssetsMaximum: '2500.5',
      DomainID: '0000000000000000000000000000000000000000000000000000000000000000',
    },
    sentences: [
      'vault_set: Changes the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
      'vault_most: It accepts up to 2500.5 of its asset.',
      'vault_domain_none: It no longer belongs to a permissioned domain, so credentials no longer give access.',
    ],
  },
  {
    title: 'a vault deleted',
    tx: {
      TransactionType: 'VaultDelete',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
    },
    sentences: [
      'vault_delete: Deletes the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'a deposit into a vault',
    tx: {
      TransactionType: 'VaultDeposit',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2.5' },
    },
    sentences: [
      'vault_deposit: Deposits 2.5 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) into the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 in exchange for shares.',
    ],
  },
  {
    title: 'a withdrawal from a vault',
    tx: {
      TransactionType: 'VaultWithdraw',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Amount: '5000000',
    },
    sentences: [
      'vault_withdraw: Withdraws 5 XRP from the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'shares of a vault redeemed for another account',
    tx: {
      TransactionType: 'VaultWithdraw',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Amount: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2', value: '5' },
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      DestinationTag: 7,
    },
    sentences: [
      'vault_withdraw_to: Withdraws 5 MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2) from the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 and sends it to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'vault_withdraw_shares: If these are vault shares, they’re exchanged for their current value.',
      'tag: Destination tag: 7.',
    ],
  },
  {
    title: 'all taken back from a vault',
    tx: {
      TransactionType: 'VaultClawback',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'vault_clawback: Takes back everything r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 has in the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'a zero amount, which is all, taken back from a vault',
    tx: {
      TransactionType: 'VaultClawback',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '0' },
    },
    sentences: [
      'vault_clawback: Takes back everything r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 has in the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'an amount taken back from a vault',
    tx: {
      TransactionType: 'VaultClawback',
      VaultID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '100' },
    },
    sentences: [
      'vault_clawback_amount: Takes back up to 100 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) that r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 has in the vault C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
];
