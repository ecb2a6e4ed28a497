import type { Example } from './example';

export const ACCOUNT_FLAGS: readonly Example[] = [
  {
    what: 'flags by bits',
    tx: { TransactionType: 'AccountSet', Flags: 1638400 },
    says: [
      'require_tag_on: Switches asfRequireDest on: payments to this account must name a destination tag.',
      'require_auth_off: Switches asfRequireAuth off: others need no permission to hold tokens this account issues.',
      'disallow_xrp_on: Switches asfDisallowXRP on: asks others not to send XRP to this account, which the ledger does not enforce.',
    ],
  },
  {
    what: 'flags by bits, the other way',
    tx: { TransactionType: 'AccountSet', Flags: 2490368 },
    says: [
      'require_tag_off: Switches asfRequireDest off: payments to this account need no destination tag.',
      'require_auth_on: Switches asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
      'disallow_xrp_off: Switches asfDisallowXRP off: this account takes XRP.',
    ],
  },
  {
    what: 'flag 1 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 1 },
    says: [
      'require_tag_on: Switches asfRequireDest on: payments to this account must name a destination tag.',
    ],
  },
  {
    what: 'flag 2 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 2 },
    says: [
      'require_auth_on: Switches asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
    ],
  },
  {
    what: 'flag 3 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 3 },
    says: [
      'disallow_xrp_on: Switches asfDisallowXRP on: asks others not to send XRP to this account, which the ledger does not enforce.',
    ],
  },
  {
    what: 'flag 4 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 4 },
    says: [
      'master_key_off: Switches asfDisableMaster on: the account’s own master key can no longer sign.',
    ],
  },
  {
    what: 'flag 5 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 5 },
    says: [
      'track_on: Switches asfAccountTxnID on: the ledger keeps the hash of this account’s latest transaction.',
    ],
  },
  {
    what: 'flag 6 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 6 },
    says: [
      'no_freeze_on: Switches asfNoFreeze on: gives up for good the power to freeze tokens this account issues.',
    ],
  },
  {
    what: 'flag 7 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 7 },
    says: ['freeze_on: Switches asfGlobalFreeze on: freezes all tokens this account issues.'],
  },
  {
    what: 'flag 8 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 8 },
    says: [
      'ripple_on: Switches asfDefaultRipple on: payments of others can pass through this account’s trust lines unless a line says otherwise.',
    ],
  },
  {
    what: 'flag 9 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 9 },
    says: [
      'deposit_auth_on: Switches asfDepositAuth on: only those this account has permitted can send money to it.',
    ],
  },
  {
    what: 'flag 12 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 12 },
    says: [
      'no_nft_offers_on: Switches asfDisallowIncomingNFTokenOffer on: others can make no NFT offers to this account.',
    ],
  },
  {
    what: 'flag 13 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 13 },
    says: [
      'no_checks_on: Switches asfDisallowIncomingCheck on: others can write no checks to this account.',
    ],
  },
  {
    what: 'flag 14 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 14 },
    says: [
      'no_channels_on: Switches asfDisallowIncomingPayChan on: others can open no payment channels to this account.',
    ],
  },
  {
    what: 'flag 15 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 15 },
    says: [
      'no_trust_on: Switches asfDisallowIncomingTrustline on: others can open no trust lines to this account.',
    ],
  },
  {
    what: 'flag 16 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 16 },
    says: [
      'clawback_on: Switches asfAllowTrustLineClawback on: this account can from then on take back tokens it issues. This cannot be undone.',
    ],
  },
  {
    what: 'flag 17 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 17 },
    says: [
      'locking_on: Switches asfAllowTrustLineLocking on: tokens this account issues can be held in escrow. This cannot be undone.',
    ],
  },
  {
    what: 'flag 99 on',
    tx: { TransactionType: 'AccountSet', SetFlag: 99 },
    says: ['flag_on: Switches the account flag 99 on.'],
  },
  {
    what: 'a minter',
    tx: {
      TransactionType: 'AccountSet',
      SetFlag: 10,
      NFTokenMinter: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    says: [
      'minter_on: Switches asfAuthorizedNFTokenMinter on: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 may mint NFTs in this account’s name.',
    ],
  },
  {
    what: 'flag 1 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 1 },
    says: [
      'require_tag_off: Switches asfRequireDest off: payments to this account need no destination tag.',
    ],
  },
  {
    what: 'flag 2 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 2 },
    says: [
      'require_auth_off: Switches asfRequireAuth off: others need no permission to hold tokens this account issues.',
    ],
  },
  {
    what: 'flag 3 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 3 },
    says: ['disallow_xrp_off: Switches asfDisallowXRP off: this account takes XRP.'],
  },
  {
    what: 'flag 4 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 4 },
    says: [
      'master_key_on: Switches asfDisableMaster off: the account’s own master key can sign again.',
    ],
  },
  {
    what: 'flag 5 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 5 },
    says: [
      'track_off: Switches asfAccountTxnID off: the ledger no longer keeps the hash of this account’s latest transaction.',
    ],
  },
  {
    what: 'flag 6 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 6 },
    says: ['flag_off: Switches the account flag asfNoFreeze off.'],
  },
  {
    what: 'flag 7 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 7 },
    says: [
      'freeze_off: Switches asfGlobalFreeze off: lifts the freeze of all tokens this account issues.',
    ],
  },
  {
    what: 'flag 8 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 8 },
    says: [
      'ripple_off: Switches asfDefaultRipple off: payments of others cannot pass through this account’s trust lines unless a line says otherwise.',
    ],
  },
  {
    what: 'flag 9 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 9 },
    says: ['deposit_auth_off: Switches asfDepositAuth off: anyone can send money to this account.'],
  },
  {
    what: 'flag 10 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 10 },
    says: [
      'minter_off: Switches asfAuthorizedNFTokenMinter off: no other account may mint NFTs in this account’s name.',
    ],
  },
  {
    what: 'flag 12 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 12 },
    says: [
      'no_nft_offers_off: Switches asfDisallowIncomingNFTokenOffer off: others can make NFT offers to this account.',
    ],
  },
  {
    what: 'flag 13 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 13 },
    says: [
      'no_checks_off: Switches asfDisallowIncomingCheck off: others can write checks to this account.',
    ],
  },
  {
    what: 'flag 14 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 14 },
    says: [
      'no_channels_off: Switches asfDisallowIncomingPayChan off: others can open payment channels to this account.',
    ],
  },
  {
    what: 'flag 15 off',
    tx: { TransactionType: 'AccountSet', ClearFlag: 15 },
    says: [
      'no_trust_off: Switches asfDisallowIncomingTrustline off: others can open trust lines to this account.',
    ],
  },
  {
    what: 'flag 11 on, on Xahau',
    network: 'XAHAU',
    tx: { TransactionType: 'AccountSet', SetFlag: 11 },
    says: [
      'hooks_paid_on: Switches asfTshCollect on: this account pays for running its own hooks when a transaction of others touches it.',
    ],
  },
  {
    what: 'flag 16 on, on Xahau',
    network: 'XAHAU',
    tx: { TransactionType: 'AccountSet', SetFlag: 16 },
    says: [
      'no_remits_on: Switches asfDisallowIncomingRemit on: others can send no remittances to this account.',
    ],
  },
  {
    what: 'flag 17 on, on Xahau',
    network: 'XAHAU',
    tx: { TransactionType: 'AccountSet', SetFlag: 17 },
    says: [
      'clawback_on: Switches asfAllowTrustLineClawback on: this account can from then on take back tokens it issues. This cannot be undone.',
    ],
  },
  {
    what: 'flag 11 off, on Xahau',
    network: 'XAHAUTESTNET',
    tx: { TransactionType: 'AccountSet', ClearFlag: 11 },
    says: [
      'hooks_paid_off: Switches asfTshCollect off: this account no longer pays for running its own hooks when a transaction of others touches it.',
    ],
  },
  {
    what: 'flag 16 off, on Xahau',
    network: 'XAHAUTESTNET',
    tx: { TransactionType: 'AccountSet', ClearFlag: 16 },
    says: [
      'no_remits_off: Switches asfDisallowIncomingRemit off: others can send remittances to this account.',
    ],
  },
];
