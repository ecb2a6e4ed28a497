/** Sentences about bridges between chains. */
export type BridgeSentenceName =
  | 'bridge_commit'
  | 'bridge_commit_to'
  | 'bridge_commit_open'
  | 'bridge_claim'
  | 'bridge_claim_id'
  | 'bridge_account'
  | 'bridge_reward'
  | 'bridge_reward_each'
  | 'bridge_least'
  | 'bridge_no_accounts'
  | 'bridge_attest'
  | 'bridge_attest_account'
  | 'bridge_attest_to'
  | 'bridge_attest_reward'
  | 'bridge_attest_by'
  | 'bridge_create'
  | 'bridge_modify';
