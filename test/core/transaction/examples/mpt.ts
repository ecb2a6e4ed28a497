import type { Example } from './example';

export const MPT_EXAMPLES: readonly Example[] = [
  {
    title: 'an MPT',
    tx: {
      TransactionType: 'MPTokenIssuanceCreate',
      AssetScale: 4,
      TransferFee: 0,
      MaximumAmount: '50000000',
      Flags: 82,
      MPTokenMetadata: '7B7D',
    },
    sentences: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_most: At most 50000000 units can exist.',
      'mpt_scale: Decimal places shown by wallets: 4.',
      'mpt_fee: Transfers between holders cost a fee of 0%.',
      'mpt_bound: It can only be transferred to and from its issuer.',
      'mpt_can_lock: The issuer can lock it, for one holder or for all.',
      'mpt_can_clawback: The issuer can take it back from holders.',
      'mpt_can_trade: Holders can trade it on the ledger’s exchange.',
    ],
  },
  {
    title: 'a transferable MPT',
    tx: { TransactionType: 'MPTokenIssuanceCreate', TransferFee: 314, Flags: 36 },
    sentences: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_fee: Transfers between holders cost a fee of 0.314%.',
      'mpt_transferable: Holders can transfer it to others.',
      'mpt_require_auth: Others need the issuer’s permission to hold it.',
    ],
  },
  {
    title: 'an MPT removed',
    tx: {
      TransactionType: 'MPTokenIssuanceDestroy',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
    },
    sentences: [
      'mpt_destroy: Removes the definition of the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 from the ledger.',
    ],
  },
  {
    title: 'an MPT locked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
    },
    sentences: [
      'mpt_lock_all: Locks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 for all holders.',
    ],
  },
  {
    title: 'an MPT unlocked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 2,
    },
    sentences: [
      'mpt_unlock_all: Unlocks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 for all holders.',
    ],
  },
  {
    title: 'an MPT of one holder locked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'mpt_lock: Locks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'an MPT of one holder unlocked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 2,
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'mpt_unlock: Unlocks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'an MPT accepted by a holder',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
    },
    sentences: [
      'mpt_hold: Opts in to holding the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    title: 'an MPT given up by a holder',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
    },
    sentences: [
      'mpt_drop: Opts out of holding the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    title: 'a holder allowed',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'mpt_allow: Lets r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    title: 'a holder no longer allowed',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Flags: 1,
    },
    sentences: [
      'mpt_disallow: No longer lets r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    title: 'a token clawed back',
    tx: {
      TransactionType: 'Clawback',
      Amount: { currency: 'FOO', issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW', value: '314.159' },
    },
    sentences: ['clawback: Takes back 314.159 FOO from rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.'],
  },
  {
    title: 'an MPT clawed back',
    tx: {
      TransactionType: 'Clawback',
      Amount: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2', value: '10' },
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'clawback: Takes back 10 MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2) from r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
];
