import { type Fields, findFields } from '../fields';

/** The transactions within a batch (XRPL "Batch"); an empty list for what is none. */
export function innerTransactions(list: unknown): Fields[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => findFields(findFields(entry)?.RawTransaction) ?? {});
}

/**
 * Whether a batch moves things for others than its sender: then each of them signs its own part,
 * in a way of its own, and what comes back may be one such part (protocol §3.2).
 */
export function isMultiAccountBatch({ TransactionType, RawTransactions }: Fields, sender: unknown) {
  const own = (inner: Fields) => inner.Account === undefined || inner.Account === sender;
  return TransactionType === 'Batch' && !innerTransactions(RawTransactions).every(own);
}
