import { type Fields, findFields } from '../fields';

/** The inner transactions of a batch (XRPL "Batch"); an empty list for a malformed one. */
export function innerTransactions(list: unknown): Fields[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => findFields(findFields(entry)?.RawTransaction) ?? {});
}

/**
 * Whether a batch has transactions of other accounts than its sender. Each of them signs its own
 * part, and the platform may return only one of these parts (protocol §3.2).
 */
export function isMultiAccountBatch({ TransactionType, RawTransactions }: Fields, sender: unknown) {
  const isOfSender = (inner: Fields) => inner.Account === undefined || inner.Account === sender;
  return TransactionType === 'Batch' && !innerTransactions(RawTransactions).every(isOfSender);
}
