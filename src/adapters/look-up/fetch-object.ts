import type { Fields } from '../../core/fields';
import { type LedgerObject, parseLedgerObject } from '../../core/objects/ledger-object';
import { type MadeTransaction, parseMadeTransaction } from '../../core/objects/made';
import { type NftInfo, parseNftInfo } from '../../core/objects/nft';
import { parsePoolState } from '../../core/objects/pool-state';
import { lookUpAt, type NodeOfNetwork } from './look-up-node';

const VALIDATED = { ledger_index: 'validated' };

/** An object of the newest validated ledger by its index. @throws CompanionError, see `callNode` */
export async function fetchObject(
  at: NodeOfNetwork,
  index: string,
  signal: AbortSignal,
): Promise<LedgerObject | 'missing'> {
  const answer = await lookUpAt(at, 'ledger_entry', { index, ...VALIDATED }, signal);
  return parseLedgerObject(answer, index);
}

/** What names an object (XRPL "ledger_entry"): its index, or the parts that its index is made of. */
export interface LedgerSelector {
  readonly index?: string;
  /** An address; the account of a pool leads to the pool. */
  readonly account_root?: string;
  readonly amm?: { readonly asset: unknown; readonly asset2: unknown };
  readonly mpt_issuance?: string;
  readonly mptoken?: { readonly mpt_issuance_id: string; readonly account: string };
  readonly ripple_state?: { readonly accounts: readonly string[]; readonly currency: string };
}

/** An object by the selector of its type, such as `mptoken`. @throws CompanionError, see `callNode` */
export async function fetchObjectBy(
  at: NodeOfNetwork,
  selector: LedgerSelector,
  signal: AbortSignal,
): Promise<LedgerObject | 'missing'> {
  return parseLedgerObject(
    await lookUpAt(at, 'ledger_entry', { ...selector, ...VALIDATED }, signal),
  );
}

/**
 * What is in a pool; undefined when the node cannot tell.
 * @throws CompanionError, see `callNode`
 */
export async function fetchPoolState(
  at: NodeOfNetwork,
  pool: LedgerObject,
  signal: AbortSignal,
): Promise<Fields | undefined> {
  const params = { amm_account: pool.fields.Account, ...VALIDATED };
  return parsePoolState(await lookUpAt(at, 'amm_info', params, signal), pool);
}

/** An NFT, from a Clio server. @throws CompanionError, see `callNode` */
export async function fetchNft(
  at: NodeOfNetwork,
  id: string,
  signal: AbortSignal,
): Promise<NftInfo | 'missing' | 'unsupported'> {
  const answer = await lookUpAt(at, 'nft_info', { nft_id: id, ...VALIDATED }, signal);
  return parseNftInfo(answer, id);
}

/**
 * What a transaction did, as an account sees it, and the objects that it created.
 * @throws CompanionError, see `callNode`
 */
export async function fetchMade(
  at: NodeOfNetwork,
  txid: string,
  account: string,
  signal: AbortSignal,
): Promise<MadeTransaction | 'missing' | 'open'> {
  const answer = await lookUpAt(at, 'tx', { transaction: txid, binary: false }, signal);
  return parseMadeTransaction(answer, txid, account);
}
