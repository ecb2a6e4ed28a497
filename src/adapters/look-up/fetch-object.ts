import { parseTransactionAnswer } from '../../core/ledger/ledger-transaction';
import { expectResult, findWholeNumber } from '../../core/ledger/node-result';
import { type CreatedObject, createdObjects } from '../../core/objects/created-objects';
import { type LedgerObject, parseLedgerObject } from '../../core/objects/ledger-object';
import { type NftInfo, parseNftInfo } from '../../core/objects/nft';
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

/** An object by the selector of its type, such as `mptoken`. @throws CompanionError, see `callNode` */
export async function fetchObjectBy(
  at: NodeOfNetwork,
  selector: object,
  signal: AbortSignal,
): Promise<LedgerObject | 'missing'> {
  return parseLedgerObject(
    await lookUpAt(at, 'ledger_entry', { ...selector, ...VALIDATED }, signal),
  );
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
 * The sequence or ticket of a transaction, and the objects that it created; undefined when the node
 * does not know it.
 * @throws CompanionError, see `callNode`
 */
export async function fetchCreated(
  at: NodeOfNetwork,
  txid: string,
  signal: AbortSignal,
): Promise<{ sequence: number | undefined; objects: readonly CreatedObject[] } | undefined> {
  const answer = await lookUpAt(at, 'tx', { transaction: txid, binary: false }, signal);
  const found = parseTransactionAnswer(answer, txid);
  if (found === 'missing' || !found.validated) return undefined;
  const { txjson } = found;
  const sequence = findWholeNumber(txjson.TicketSequence) ?? findWholeNumber(txjson.Sequence);
  const meta: unknown = expectResult(answer).meta;
  return { sequence, objects: createdObjects(txjson, meta) };
}
