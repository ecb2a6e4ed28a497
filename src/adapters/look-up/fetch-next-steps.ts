import { type Fields, findText } from '../../core/fields';
import type { LedgerObject } from '../../core/objects/ledger-object';
import type { NextStep, StepContext } from '../../core/objects/next-step';
import { nextSteps } from '../../core/objects/next-steps';
import type { NftInfo } from '../../core/objects/nft';
import { nftSteps } from '../../core/objects/steps/nft';
import { hasFlag } from '../../core/transaction/sentences/parts';
import { findMptId } from '../../core/transaction/valid-money';
import {
  fetchMade,
  fetchNft,
  fetchObject,
  fetchObjectBy,
  fetchPoolState,
  type LedgerSelector,
} from './fetch-object';
import { closeTimeAt, type NodeOfNetwork } from './look-up-node';

/** What stands on the ledger, and what the account can do with it. */
export type FoundObject =
  | {
      readonly kind: 'object';
      readonly object: LedgerObject;
      readonly steps: readonly NextStep[];
      /** Close time of the ledger, in ms since 1970. */
      readonly now: number;
      /** Of an NFT offer, from a Clio server: the NFT. */
      readonly nft?: NftInfo;
      /** Of a pool: what is in it, as fields for display. */
      readonly pool?: Fields;
    }
  | { readonly kind: 'nft'; readonly nft: NftInfo; readonly steps: readonly NextStep[] }
  /** There is none, or none any more. */
  | { readonly kind: 'missing' }
  /** The node knows no NFTs. */
  | { readonly kind: 'unsupported' };

/**
 * An object by its index, with the steps for an account. The node gets the index only after it named
 * the network.
 * @param index also of a transaction's created object
 * @throws CompanionError `bad-answer` for a node of another network, and see `callNode`
 */
export async function fetchObjectSteps(
  at: NodeOfNetwork,
  index: string,
  account: string,
  signal: AbortSignal,
): Promise<FoundObject> {
  return fetchStepsBy(at, { index }, account, signal);
}

/**
 * The same, by the selector of a type, such as `ripple_state`, `amm` or `mpt_issuance` (XRPL
 * "ledger_entry").
 * @throws CompanionError `bad-answer` for a node of another network, and see `callNode`
 */
export async function fetchStepsBy(
  at: NodeOfNetwork,
  selector: LedgerSelector,
  account: string,
  signal: AbortSignal,
): Promise<FoundObject> {
  const now = await closeTimeAt(at, signal);
  const { index } = selector;
  const object = await (index === undefined
    ? fetchObjectBy(at, selector, signal)
    : fetchObject(at, index, signal));
  if (object === 'missing') return { kind: 'missing' };
  // The page of a pool names its account.
  if (typeof object.fields.AMMID === 'string')
    return fetchStepsBy(at, { index: object.fields.AMMID }, account, signal);
  const nft = await findOfferedNft(at, object, signal);
  const context = { account, now, ...(await contextOf(at, object, account, signal)) };
  const steps = nextSteps(object, { ...context, nftOwner: nft?.owner });
  const pool = object.type === 'AMM' ? await fetchPoolState(at, object, signal) : undefined;
  return { kind: 'object', object, steps, now, ...(nft && { nft }), ...(pool && { pool }) };
}

/**
 * An NFT with the steps for an account.
 * @throws CompanionError `bad-answer` for a node of another network, and see `callNode`
 */
export async function fetchNftSteps(
  at: NodeOfNetwork,
  id: string,
  account: string,
  signal: AbortSignal,
): Promise<FoundObject> {
  await closeTimeAt(at, signal);
  const nft = await fetchNft(at, id, signal);
  if (nft === 'missing' || nft === 'unsupported') return { kind: nft };
  return { kind: 'nft', nft, steps: nftSteps(nft, account) };
}

/** What the steps need to know besides the object itself. */
async function contextOf(
  at: NodeOfNetwork,
  { type, fields }: LedgerObject,
  account: string,
  signal: AbortSignal,
): Promise<Partial<StepContext>> {
  if (type === 'Escrow')
    return { sequence: await sequenceOf(at, fields.PreviousTxnID, account, signal) };
  if (type === 'MPTokenIssuance')
    return { held: await heldOf(at, fields.mpt_issuance_id, account, signal) };
  if (type === 'RippleState') return { ripples: await ripplesAt(at, account, signal) };
  if (type === 'Loan') return { asset: await loanAsset(at, fields.LoanBrokerID, signal) };
  return {};
}

/** An escrow never changes, so the last transaction that touched it created it. */
async function sequenceOf(at: NodeOfNetwork, txid: unknown, account: string, signal: AbortSignal) {
  const id = findText(txid);
  const made = id === undefined ? 'missing' : await fetchMade(at, id, account, signal);
  return typeof made === 'string' ? undefined : made.sequence;
}

async function heldOf(at: NodeOfNetwork, value: unknown, account: string, signal: AbortSignal) {
  const id = findMptId(value);
  if (id === undefined) return undefined;
  const mptoken = { mpt_issuance_id: id, account };
  const held = await fetchObjectBy(at, { mptoken }, signal);
  return held === 'missing' ? null : (findText(held.fields.MPTAmount) ?? '0');
}

/** Flag lsfDefaultRipple (XRPL "AccountRoot"). */
const DEFAULT_RIPPLE = 0x0080_0000;

async function ripplesAt(at: NodeOfNetwork, account: string, signal: AbortSignal) {
  const root = await fetchObjectBy(at, { account_root: account }, signal);
  if (root === 'missing') return undefined;
  return hasFlag(Number(root.fields.Flags ?? 0), DEFAULT_RIPPLE);
}

async function loanAsset(at: NodeOfNetwork, brokerId: unknown, signal: AbortSignal) {
  const broker = await objectAt(at, brokerId, signal);
  const vault = broker && (await objectAt(at, broker.fields.VaultID, signal));
  return vault?.fields.Asset;
}

async function objectAt(at: NodeOfNetwork, index: unknown, signal: AbortSignal) {
  const text = findText(index);
  const found = text === undefined ? 'missing' : await fetchObject(at, text, signal);
  return found === 'missing' ? undefined : found;
}

async function findOfferedNft(
  at: NodeOfNetwork,
  { type, fields }: LedgerObject,
  signal: AbortSignal,
): Promise<NftInfo | undefined> {
  const id = findText(fields.NFTokenID);
  if (type !== 'NFTokenOffer' || id === undefined) return undefined;
  const nft = await fetchNft(at, id, signal);
  return typeof nft === 'string' ? undefined : nft;
}
