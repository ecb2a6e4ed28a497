import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { amountSentence } from './optional-sentences';
import { findAmountText, findAssetText, findFlags, findPayee, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { tagSentence } from './shared-sentences';

/** Flag tfClearAccountCreateAmount (XRPL "XChainModifyBridge"). */
const NO_ACCOUNTS = 0x0001_0000;

/** The two sides of a bridge, each as its asset and its door: "XRP · r… ↔ USD (r…) · r…". */
function findBridge({ XChainBridge: bridge }: Fields, network?: string): string | undefined {
  const fields = findFields(bridge);
  const sides = [
    [fields?.LockingChainIssue, fields?.LockingChainDoor],
    [fields?.IssuingChainIssue, fields?.IssuingChainDoor],
  ].map(([issue, door]) => {
    const [asset, address] = [findAssetText(issue, network), findAddress(door)];
    return asset && address && `${asset} · ${address}`;
  });
  return sides.every(Boolean) ? sides.join(' ↔ ') : undefined;
}

/** A claim ID in hex, as users and explorers write it; JSON has it in hex or as a number. */
function findClaimId({ XChainClaimID: id }: Fields): string | undefined {
  if (Number.isSafeInteger(id) && Number(id) >= 0) return Number(id).toString(16).toUpperCase();
  if (typeof id !== 'string' || !/^[0-9A-F]{1,16}$/i.test(id)) return undefined;
  return id.toUpperCase().replace(/^0+(?=.)/, '');
}

const commit: Describer = (tx, network) =>
  combineSentences(
    createSentence(
      'bridge_commit',
      findAmountText(tx.Amount, network),
      findBridge(tx, network),
      findClaimId(tx),
    ),
    tx.OtherChainDestination === undefined
      ? createSentence('bridge_commit_open')
      : createSentence('bridge_commit_to', findAddress(tx.OtherChainDestination)),
  );

const claim: Describer = (tx, network) =>
  combineSentences(
    createSentence(
      'bridge_claim',
      findAmountText(tx.Amount, network),
      findBridge(tx, network),
      findClaimId(tx),
      findPayee(tx),
    ),
    tagSentence(tx),
  );

const createClaimId: Describer = (tx, network) =>
  combineSentences(
    createSentence('bridge_claim_id', findBridge(tx, network), findAddress(tx.OtherChainSource)),
    rewardSentence(tx, network),
  );

const createAccount: Describer = (tx, network) =>
  combineSentences(
    createSentence(
      'bridge_account',
      findAmountText(tx.Amount, network),
      findBridge(tx, network),
      findAddress(tx.Destination),
    ),
    rewardSentence(tx, network),
  );

function rewardSentence({ SignatureReward: reward }: Fields, network?: string): Sentence[] {
  return createSentence('bridge_reward', findAmountText(reward, network));
}

function witnessSentences(tx: Fields): Sentence[][] {
  return [
    createSentence('bridge_attest_by', findAddress(tx.AttestationSignerAccount)),
    createSentence('bridge_attest_reward', findAddress(tx.AttestationRewardAccount)),
  ];
}

const attestClaim: Describer = (tx, network) =>
  combineSentences(
    createSentence(
      'bridge_attest',
      findAddress(tx.OtherChainSource),
      findAmountText(tx.Amount, network),
      findBridge(tx, network),
      findClaimId(tx),
    ),
    tx.Destination !== undefined && createSentence('bridge_attest_to', findAddress(tx.Destination)),
    ...witnessSentences(tx),
  );

const attestAccount: Describer = (tx, network) =>
  combineSentences(
    createSentence(
      'bridge_attest_account',
      findAddress(tx.OtherChainSource),
      findAmountText(tx.Amount, network),
      findBridge(tx, network),
      findAddress(tx.Destination),
    ),
    rewardSentence(tx, network),
    ...witnessSentences(tx),
  );

/** What creating and changing a bridge have in common. */
const settings = (tx: Fields, network?: string) => [
  amountSentence('bridge_reward_each', tx.SignatureReward, network),
  amountSentence('bridge_least', tx.MinAccountCreateAmount, network),
];

const modify: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  return combineSentences(
    createSentence('bridge_modify', findBridge(tx, network)),
    ...settings(tx, network),
    hasFlag(flags, NO_ACCOUNTS) && createSentence('bridge_no_accounts'),
  );
};

export const BRIDGE_DESCRIBERS: Readonly<Record<string, Describer>> = {
  XChainCommit: commit,
  XChainClaim: claim,
  XChainCreateClaimID: createClaimId,
  XChainAccountCreateCommit: createAccount,
  XChainAddClaimAttestation: attestClaim,
  XChainAddAccountCreateAttestation: attestAccount,
  XChainCreateBridge: (tx, network) =>
    combineSentences(
      createSentence('bridge_create', findBridge(tx, network)),
      ...settings(tx, network),
    ),
  XChainModifyBridge: modify,
};
