import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';

/** An entry of the ledger that a transaction changes. */
export interface AffectedNode {
  readonly kind: 'created' | 'changed' | 'removed';
  /** Its `LedgerEntryType`. */
  readonly type: string;
  readonly index: string;
  /** Its fields before; none of a created entry. */
  readonly before: Fields;
  /** Its fields afterwards; of a removed entry its last ones. */
  readonly after: Fields;
}

const KINDS = { CreatedNode: 'created', ModifiedNode: 'changed', DeletedNode: 'removed' } as const;

/** More than any transaction changes. */
const MAX_NODES = 2000;

/**
 * Reads the `AffectedNodes` of a transaction's metadata (XRPL "Transaction Metadata").
 * @throws CompanionError `bad-answer` when it is malformed
 */
export function parseAffectedNodes(meta: unknown): AffectedNode[] {
  const nodes = findFields(meta)?.AffectedNodes;
  if (!Array.isArray(nodes) || nodes.length > MAX_NODES) throw new CompanionError('bad-answer');
  return nodes.map(parseNode);
}

function parseNode(value: unknown): AffectedNode {
  const wrapper = findFields(value) ?? {};
  const [name, ...more] = Object.keys(wrapper);
  const kind = name && Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : undefined;
  const node = findFields(wrapper[name ?? '']);
  const type = findText(node?.LedgerEntryType);
  const index = findText(node?.LedgerIndex);
  if (more.length > 0 || !kind || !node || !type || !index || !/^[0-9A-F]{64}$/i.test(index))
    throw new CompanionError('bad-answer');
  const after = findFields(kind === 'created' ? node.NewFields : node.FinalFields) ?? {};
  const previous = findFields(node.PreviousFields) ?? {};
  const before = kind === 'created' ? {} : { ...after, ...previous };
  return { kind, type, index: index.toUpperCase(), before, after };
}
