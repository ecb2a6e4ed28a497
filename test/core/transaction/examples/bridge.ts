import type { Example } from './example';

/** The bridge of XRP in the documentation's examples. */
const BRIDGE = {
  LockingChainDoor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
  LockingChainIssue: { currency: 'XRP' },
  IssuingChainDoor: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
  IssuingChainIssue: { currency: 'XRP' },
};

export const BRIDGE_EXAMPLES: readonly Example[] = [
  {
    title: 'XRP sent over a bridge',
    tx: {
      TransactionType: 'XChainCommit',
      XChainBridge: BRIDGE,
      XChainClaimID: '000000000000013F',
      Amount: '10000000',
      OtherChainDestination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'bridge_commit: Sends 10 XRP over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh for claim ID 13F on the other chain.',
      'bridge_commit_to: It’s paid out there to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'a token sent over a bridge to nobody named',
    tx: {
      TransactionType: 'XChainCommit',
      XChainBridge: {
        LockingChainDoor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
        LockingChainIssue: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B' },
        IssuingChainDoor: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
        IssuingChainIssue: { currency: 'USD', issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW' },
      },
      XChainClaimID: 319,
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '10' },
    },
    sentences: [
      'bridge_commit: Sends 10 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) over the bridge USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ USD (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW) · rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW for claim ID 13F on the other chain.',
      'bridge_commit_open: No recipient is set there: the owner of the claim ID decides.',
    ],
  },
  {
    title: 'money from a bridge claimed',
    tx: {
      TransactionType: 'XChainClaim',
      XChainBridge: BRIDGE,
      XChainClaimID: '000000000000013F',
      Amount: '10000000',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      DestinationTag: 5,
    },
    sentences: [
      'bridge_claim: Pays out 10 XRP to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 that came over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh for claim ID 13F.',
      'tag: Destination tag: 5.',
    ],
  },
  {
    title: 'a claim ID',
    tx: {
      TransactionType: 'XChainCreateClaimID',
      XChainBridge: BRIDGE,
      SignatureReward: '100',
      OtherChainSource: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'bridge_claim_id: Gets a claim ID for what r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 sends from the other chain over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh.',
      'bridge_reward: The reward for witnesses is 0.0001 XRP.',
    ],
  },
  {
    title: 'an account created over a bridge',
    tx: {
      TransactionType: 'XChainAccountCreateCommit',
      XChainBridge: BRIDGE,
      Amount: '20000000',
      SignatureReward: '100',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'bridge_account: Sends 20 XRP over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh to create the account r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 on the other chain.',
      'bridge_reward: The reward for witnesses is 0.0001 XRP.',
    ],
  },
  {
    title: 'a transfer attested',
    tx: {
      TransactionType: 'XChainAddClaimAttestation',
      XChainBridge: BRIDGE,
      XChainClaimID: '0000000000000001',
      Amount: '10000000',
      OtherChainSource: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      PublicKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
      Signature:
        '3045ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB',
      AttestationSignerAccount: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      AttestationRewardAccount: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      WasLockingChainSend: 1,
    },
    sentences: [
      'bridge_attest: Confirms as a witness that rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B sent 10 XRP over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh on the other chain, for claim ID 1.',
      'bridge_attest_to: To be paid out to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'bridge_attest_by: The witness is r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'bridge_attest_reward: The witness’s reward goes to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a transfer to nobody named attested',
    tx: {
      TransactionType: 'XChainAddClaimAttestation',
      XChainBridge: BRIDGE,
      XChainClaimID: '0000000000000001',
      Amount: '10000000',
      OtherChainSource: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      PublicKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
      Signature:
        '3045ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB',
      AttestationSignerAccount: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      AttestationRewardAccount: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      WasLockingChainSend: 1,
    },
    sentences: [
      'bridge_attest: Confirms as a witness that rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B sent 10 XRP over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh on the other chain, for claim ID 1.',
      'bridge_attest_by: The witness is r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'bridge_attest_reward: The witness’s reward goes to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'the creation of an account attested',
    tx: {
      TransactionType: 'XChainAddAccountCreateAttestation',
      XChainBridge: BRIDGE,
      XChainAccountCreateCount: '0000000000000002',
      Amount: '20000000',
      SignatureReward: '100',
      OtherChainSource: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      PublicKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
      Signature:
        '3045ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB',
      AttestationSignerAccount: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      AttestationRewardAccount: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      WasLockingChainSend: 1,
    },
    sentences: [
      'bridge_attest_account: Confirms as a witness that rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B sent 20 XRP over the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh on the other chain, to create the account r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'bridge_reward: The reward for witnesses is 0.0001 XRP.',
      'bridge_attest_by: The witness is r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'bridge_attest_reward: The witness’s reward goes to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a bridge',
    tx: {
      TransactionType: 'XChainCreateBridge',
      XChainBridge: BRIDGE,
      SignatureReward: '200',
      MinAccountCreateAmount: '5000000',
    },
    sentences: [
      'bridge_create: Creates the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh between two chains.',
      'bridge_reward_each: The reward for witnesses of a transfer is 0.0002 XRP.',
      'bridge_least: Creating an account over it takes at least 5 XRP.',
    ],
  },
  {
    title: 'a bridge of tokens',
    tx: {
      TransactionType: 'XChainCreateBridge',
      XChainBridge: {
        LockingChainDoor: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
        LockingChainIssue: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B' },
        IssuingChainDoor: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
        IssuingChainIssue: { currency: 'USD', issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW' },
      },
      SignatureReward: '200',
    },
    sentences: [
      'bridge_create: Creates the bridge USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ USD (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW) · rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW between two chains.',
      'bridge_reward_each: The reward for witnesses of a transfer is 0.0002 XRP.',
    ],
  },
  {
    title: 'a bridge changed',
    tx: {
      TransactionType: 'XChainModifyBridge',
      XChainBridge: BRIDGE,
      SignatureReward: '300',
      Flags: 65536,
    },
    sentences: [
      'bridge_modify: Changes the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh.',
      'bridge_reward_each: The reward for witnesses of a transfer is 0.0003 XRP.',
      'bridge_no_accounts: Accounts can no longer be created over it.',
    ],
  },
  {
    title: 'a bridge with another least amount',
    tx: {
      TransactionType: 'XChainModifyBridge',
      XChainBridge: BRIDGE,
      MinAccountCreateAmount: '7000000',
    },
    sentences: [
      'bridge_modify: Changes the bridge XRP · rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy ↔ XRP · rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh.',
      'bridge_least: Creating an account over it takes at least 7 XRP.',
    ],
  },
];
