import type { Example } from './example';

/** Each account flag switched on and off, on the XRP Ledger and where Xahau differs. */
const FLAGS: readonly (readonly [field: string, flag: number, text: string, network?: string])[] = [
  [
    'SetFlag',
    1,
    'require_tag_on: Turns asfRequireDest on: payments to this account must have a destination tag.',
  ],
  [
    'SetFlag',
    2,
    'require_auth_on: Turns asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
  ],
  [
    'SetFlag',
    3,
    'disallow_xrp_on: Turns asfDisallowXRP on: asks others not to send XRP to this account. The ledger doesn’t enforce this.',
  ],
  [
    'SetFlag',
    4,
    'master_key_off: Turns asfDisableMaster on: the account’s master key can no longer sign.',
  ],
  [
    'SetFlag',
    5,
    'track_on: Turns asfAccountTxnID on: the ledger stores the hash of this account’s latest transaction.',
  ],
  [
    'SetFlag',
    6,
    'no_freeze_on: Turns asfNoFreeze on: permanently gives up the power to freeze tokens this account issues.',
  ],
  ['SetFlag', 7, 'freeze_on: Turns asfGlobalFreeze on: freezes all tokens this account issues.'],
  [
    'SetFlag',
    8,
    'ripple_on: Turns asfDefaultRipple on: other people’s payments can pass through this account’s trust lines, unless a trust line is set otherwise.',
  ],
  [
    'SetFlag',
    9,
    'deposit_auth_on: Turns asfDepositAuth on: only accounts approved by this one can send money to it.',
  ],
  [
    'SetFlag',
    12,
    'no_nft_offers_on: Turns asfDisallowIncomingNFTokenOffer on: others can’t make NFT offers to this account.',
  ],
  [
    'SetFlag',
    13,
    'no_checks_on: Turns asfDisallowIncomingCheck on: others can’t write checks to this account.',
  ],
  [
    'SetFlag',
    14,
    'no_channels_on: Turns asfDisallowIncomingPayChan on: others can’t open payment channels to this account.',
  ],
  [
    'SetFlag',
    15,
    'no_trust_on: Turns asfDisallowIncomingTrustline on: others can’t open trust lines to this account.',
  ],
  [
    'SetFlag',
    16,
    'clawback_on: Turns asfAllowTrustLineClawback on: this account can take back tokens it issues. This can’t be undone.',
  ],
  [
    'SetFlag',
    17,
    'locking_on: Turns asfAllowTrustLineLocking on: tokens this account issues can be held in escrow. This can’t be undone.',
  ],
  ['SetFlag', 99, 'flag_on: Turns the account flag 99 on.'],
  [
    'ClearFlag',
    1,
    'require_tag_off: Turns asfRequireDest off: payments to this account don’t need a destination tag.',
  ],
  [
    'ClearFlag',
    2,
    'require_auth_off: Turns asfRequireAuth off: others don’t need permission to hold tokens this account issues.',
  ],
  ['ClearFlag', 3, 'disallow_xrp_off: Turns asfDisallowXRP off: this account accepts XRP.'],
  [
    'ClearFlag',
    4,
    'master_key_on: Turns asfDisableMaster off: the account’s master key can sign again.',
  ],
  [
    'ClearFlag',
    5,
    'track_off: Turns asfAccountTxnID off: the ledger no longer stores the hash of this account’s latest transaction.',
  ],
  ['ClearFlag', 6, 'flag_off: Turns the account flag asfNoFreeze off.'],
  [
    'ClearFlag',
    7,
    'freeze_off: Turns asfGlobalFreeze off: unfreezes all tokens this account issues.',
  ],
  [
    'ClearFlag',
    8,
    'ripple_off: Turns asfDefaultRipple off: other people’s payments can’t pass through this account’s trust lines, unless a trust line is set otherwise.',
  ],
  [
    'ClearFlag',
    9,
    'deposit_auth_off: Turns asfDepositAuth off: anyone can send money to this account.',
  ],
  [
    'ClearFlag',
    10,
    'minter_off: Turns asfAuthorizedNFTokenMinter off: no other account can mint NFTs on behalf of this account.',
  ],
  [
    'ClearFlag',
    12,
    'no_nft_offers_off: Turns asfDisallowIncomingNFTokenOffer off: others can make NFT offers to this account.',
  ],
  [
    'ClearFlag',
    13,
    'no_checks_off: Turns asfDisallowIncomingCheck off: others can write checks to this account.',
  ],
  [
    'ClearFlag',
    14,
    'no_channels_off: Turns asfDisallowIncomingPayChan off: others can open payment channels to this account.',
  ],
  [
    'ClearFlag',
    15,
    'no_trust_off: Turns asfDisallowIncomingTrustline off: others can open trust lines to this account.',
  ],
  [
    'SetFlag',
    11,
    'hooks_paid_on: Turns asfTshCollect on: this account pays to run its own hooks when other people’s transactions trigger them.',
    'XAHAU',
  ],
  [
    'SetFlag',
    16,
    'no_remits_on: Turns asfDisallowIncomingRemit on: others can’t send remittances to this account.',
    'XAHAU',
  ],
  [
    'SetFlag',
    17,
    'clawback_on: Turns asfAllowTrustLineClawback on: this account can take back tokens it issues. This can’t be undone.',
    'XAHAU',
  ],
  [
    'ClearFlag',
    11,
    'hooks_paid_off: Turns asfTshCollect off: this account no longer pays to run its own hooks when other people’s transactions trigger them.',
    'XAHAUTESTNET',
  ],
  [
    'ClearFlag',
    16,
    'no_remits_off: Turns asfDisallowIncomingRemit off: others can send remittances to this account.',
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
      'require_tag_on: Turns asfRequireDest on: payments to this account must have a destination tag.',
      'require_auth_off: Turns asfRequireAuth off: others don’t need permission to hold tokens this account issues.',
      'disallow_xrp_on: Turns asfDisallowXRP on: asks others not to send XRP to this account. The ledger doesn’t enforce this.',
    ],
  },
  {
    title: 'account flags by the opposite transaction flags',
    tx: { TransactionType: 'AccountSet', Flags: 2490368 },
    sentences: [
      'require_tag_off: Turns asfRequireDest off: payments to this account don’t need a destination tag.',
      'require_auth_on: Turns asfRequireAuth on: others need this account’s permission to hold tokens it issues.',
      'disallow_xrp_off: Turns asfDisallowXRP off: this account accepts XRP.',
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
      'minter_on: Turns asfAuthorizedNFTokenMinter on: r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 can mint NFTs on behalf of this account.',
    ],
  },
];
