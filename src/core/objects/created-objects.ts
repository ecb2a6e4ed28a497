import { type Fields, findFields } from '../fields';
import { findWholeNumber } from '../ledger/node-result';
import { parseAffectedNodes } from '../simulation/affected-node';

/** An object that a transaction created, with which a step may follow. */
export interface CreatedObject {
  readonly type: string;
  readonly index: string;
  /** The sequence or ticket of the transaction, by which an escrow is named. */
  readonly sequence: number | undefined;
}

/** Types with which something can be done. */
const USEFUL = [
  'Check',
  'Credential',
  'Escrow',
  'Loan',
  'MPTokenIssuance',
  'NFTokenOffer',
  'Offer',
  'PayChannel',
  'AMM',
  'Vault',
];

/**
 * The objects that a transaction created: whether they are still there is another question.
 * @throws CompanionError `bad-answer` when its metadata is malformed
 */
export function createdObjects(txjson: Fields, meta: unknown): CreatedObject[] {
  if (findFields(meta)?.AffectedNodes === undefined) return [];
  const ticket = findWholeNumber(txjson.TicketSequence);
  const sequence = ticket ?? findWholeNumber(txjson.Sequence);
  return parseAffectedNodes(meta)
    .filter(({ kind, type }) => kind === 'created' && USEFUL.includes(type))
    .map(({ type, index }) => ({ type, index, sequence }));
}
