import type { Example } from './example';

export const MPT: readonly Example[] = [
  {
    what: 'an MPT',
    tx: {
      TransactionType: 'MPTokenIssuanceCreate',
      AssetScale: 4,
      TransferFee: 0,
      MaximumAmount: '50000000',
      Flags: 82,
      MPTokenMetadata: '7B7D',
    },
    says: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_most: There can be at most 50000000 units of it.',
      'mpt_fee: Transfers between its holders cost a fee of 0%.',
      'mpt_bound: It can only pass to and from its issuer.',
      'mpt_can_lock: Its issuer can lock it, for one holder or for all.',
      'mpt_can_clawback: Its issuer can take it back from holders.',
    ],
  },
  {
    what: 'an MPT that passes on',
    tx: { TransactionType: 'MPTokenIssuanceCreate', TransferFee: 314, Flags: 36 },
    says: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_fee: Transfers between its holders cost a fee of 0.314%.',
      'mpt_transferable: Its holders can pass it on to others.',
      'mpt_require_auth: Others need the issuer’s permission to hold it.',
    ],
  },
  {
    what: 'an MPT removed',
    tx: {
      TransactionType: 'MPTokenIssuanceDestroy',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
    },
    says: [
      'mpt_destroy: Removes the definition of the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 from the ledger.',
    ],
  },
  {
    what: 'an MPT locked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
    },
    says: [
      'mpt_lock_all: Locks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 for all holders.',
    ],
  },
  {
    what: 'an MPT unlocked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 2,
    },
    says: [
      'mpt_unlock_all: Unlocks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 for all holders.',
    ],
  },
  {
    what: 'one’s MPT locked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    says: [
      'mpt_lock: Locks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    what: 'one’s MPT unlocked',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 2,
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    says: [
      'mpt_unlock: Unlocks the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2 held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    what: 'an MPT to be held',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
    },
    says: ['mpt_hold: Agrees to hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.'],
  },
  {
    what: 'an MPT no longer held',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 1,
    },
    says: [
      'mpt_drop: Will no longer hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    what: 'a holder allowed',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    says: [
      'mpt_allow: Lets r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    what: 'a holder no longer allowed',
    tx: {
      TransactionType: 'MPTokenAuthorize',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Flags: 1,
    },
    says: [
      'mpt_disallow: No longer lets r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 hold the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
    ],
  },
  {
    what: 'a token taken back',
    tx: {
      TransactionType: 'Clawback',
      Amount: { currency: 'FOO', issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW', value: '314.159' },
    },
    says: ['clawback: Takes back 314.159 FOO from rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.'],
  },
  {
    what: 'an MPT taken back',
    tx: {
      TransactionType: 'Clawback',
      Amount: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2', value: '10' },
      Holder: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    says: [
      'clawback: Takes back 10 MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2) from r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
];
