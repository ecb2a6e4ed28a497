import type { Example } from './example';

/** Each account flag switched on and off, on the XRP Ledger and where Xahau differs. */
const FLAGS: readonly (readonly [field: string, flag: number, text: string, network?: string])[] = [
  [
    'SetFlag',
    1,
    'require_tag_on: Switches asfRequireDest on: payments to this account must name a destination tag.',
  ],
  [
    'SetFlag',
    2,
    'require_auth_on: Switches asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
  ],
  [
    'SetFlag',
    3,
    'disallow_xrp_on: Switches asfDisallowXRP on: asks others not to send XRP to this account, which the ledger does not enforce.',
  ],
  [
    'SetFlag',
    4,
    'master_key_off: Switches asfDisableMaster on: the account’s own master key can no longer sign.',
  ],
  [
    'SetFlag',
    5,
    'track_on: Switches asfAccountTxnID on: the ledger keeps the hash of this account’s latest transaction.',
  ],
  [
    'SetFlag',
    6,
    'no_freeze_on: Switches asfNoFreeze on: gives up for good the power to freeze tokens this account issues.',
  ],
  ['SetFlag', 7, 'freeze_on: Switches asfGlobalFreeze on: freezes all tokens this account issues.'],
  [
    'SetFlag',
    8,
    'ripple_on: Switches asfDefaultRipple on: payments of others can pass through this account’s trust lines unless a line says otherwise.',
  ],
  [
    'SetFlag',
    9,
    'deposit_auth_on: Switches asfDepositAuth on: only those this account has permitted can send money to it.',
  ],
  [
    'SetFlag',
    12,
    'no_nft_offers_on: Switches asfDisallowIncomingNFTokenOffer on: others can make no NFT offers to this account.',
  ],
  [
    'SetFlag',
    13,
    'no_checks_on: Switches asfDisallowIncomingCheck on: others can write no checks to this account.',
  ],
  [
    'SetFlag',
    14,
    'no_channels_on: Switches asfDisallowIncomingPayChan on: others can open no payment channels to this account.',
  ],
  [
    'SetFlag',
    15,
    'no_trust_on: Switches asfDisallowIncomingTrustline on: others can open no trust lines to this account.',
  ],
  [
    'SetFlag',
    16,
    'clawback_on: Switches asfAllowTrustLineClawback on: this account can from then on take back tokens it issues. This cannot be undone.',
  ],
  [
    'SetFlag',
    17,
    'locking_on: Switches asfAllowTrustLineLocking on: tokens this account issues can be held in escrow. This cannot be undone.',
  ],
  ['SetFlag', 99, 'flag_on: Switches the account flag 99 on.'],
  [
    'ClearFlag',
    1,
    'require_tag_off: Switches asfRequireDest off: payments to this account need no destination tag.',
  ],
  [
    'ClearFlag',
    2,
    'require_auth_off: Switches asfRequireAuth off: others need no permission to hold tokens this account issues.',
  ],
  ['ClearFlag', 3, 'disallow_xrp_off: Switches asfDisallowXRP off: this account takes XRP.'],
  [
    'ClearFlag',
    4,
    'master_key_on: Switches asfDisableMaster off: the account’s own master key can sign again.',
  ],
  [
    'ClearFlag',
    5,
    'track_off: Switches asfAccountTxnID off: the ledger no longer keeps the hash of this account’s latest transaction.',
  ],
  ['ClearFlag', 6, 'flag_off: Switches the account flag asfNoFreeze off.'],
  [
    'ClearFlag',
    7,
    'freeze_off: Switches asfGlobalFreeze off: lifts the freeze of all tokens this account issues.',
  ],
  [
    'ClearFlag',
    8,
    'ripple_off: Switches asfDefaultRipple off: payments of others cannot pass through this account’s trust lines unless a line says otherwise.',
  ],
  [
    'ClearFlag',
    9,
    'deposit_auth_off: Switches asfDepositAuth off: anyone can send money to this account.',
  ],
  [
    'ClearFlag',
    10,
    'minter_off: Switches asfAuthorizedNFTokenMinter off: no other account may mint NFTs in this account’s name.',
  ],
  [
    'ClearFlag',
    12,
    'no_nft_offers_off: Switches asfDisallowIncomingNFTokenOffer off: others can make NFT offers to this account.',
  ],
  [
    'ClearFlag',
    13,
    'no_checks_off: Switches asfDisallowIncomingCheck off: others can write checks to this account.',
  ],
  [
    'ClearFlag',
    14,
    'no_channels_off: Switches asfDisallowIncomingPayChan off: others can open payment channels to this account.',
  ],
  [
    'ClearFlag',
    15,
    'no_trust_off: Switches asfDisallowIncomingTrustline off: others can open trust lines to this account.',
  ],
  [
    'SetFlag',
    11,
    'hooks_paid_on: Switches asfTshCollect on: this account pays for running its own hooks when a transaction of others touches it.',
    'XAHAU',
  ],
  [
    'SetFlag',
    16,
    'no_remits_on: Switches asfDisallowIncomingRemit on: others can send no remittances to this account.',
    'XAHAU',
  ],
  [
    'SetFlag',
    17,
    'clawback_on: Switches asfAllowTrustLineClawback on: this account can from then on take back tokens it issues. This cannot be undone.',
    'XAHAU',
  ],
  [
    'ClearFlag',
    11,
    'hooks_paid_off: Switches asfTshCollect off: this account no longer pays for running its own hooks when a transaction of others touches it.',
    'XAHAUTESTNET',
  ],
  [
    'ClearFlag',
    16,
    'no_remits_off: Switches asfDisallowIncomingRemit off: others can send remittances to this account.',
    'XAHAUTESTNET',
  ],
];

export const ACCOUNT_FLAG_EXAMPLES: readonly Example[] = [
  ...FLAGS.map(([field, flag, text, network]) => ({
    title: `${field} ${flag} on ${network ?? 'the XRP Ledger'}`,
    ...(network && { network }),
    tx: { TransactionType: 'AccountSet', [field]: flag },
    sentences: [text],
  })),
  {
    title: 'account flags by transaction flags',
    tx: { TransactionType: 'AccountSet', Flags: 1638400 },
    sentences: [
      'require_tag_on: Switches asfRequireDest on: payments to this account must name a destination tag.',
      'require_auth_off: Switches asfRequireAuth off: others need no permission to hold tokens this account issues.',
      'disallow_xrp_on: Switches asfDisallowXRP on: asks others not to send XRP to this account, which the ledger does not enforce.',
    ],
  },
  {
    title: 'account flags by the opposite transaction flags',
    tx: { TransactionType: 'AccountSet', Flags: 2490368 },
    sentences: [
      'require_tag_off: Switches asfRequireDest off: payments to this account need no destination tag.',
      'require_auth_on: Switches asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
      'disallow_xrp_off: Switches asfDisallowXRP off: this account takes XRP.',
    ],
  },
  {
    title: 'a minter',
    tx: {
      TransactionType: 'AccountSet',
      SetFlag: 10,
      NFTokenMinter: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'minter_on: Switches asfAuthorizedNFTokenMinter on: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 may mint NFTs in this account’s name.',
    ],
  },
];
