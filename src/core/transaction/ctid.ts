/** The parts of a CTID, which names a transaction of a final ledger (XLS-37). */
export interface Ctid {
  readonly ledgerIndex: number;
  readonly transactionIndex: number;
  readonly networkId: number;
}

/**
 * Parses a CTID: `C`, then in hex the ledger's index (7 digits), the transaction's index in it (4)
 * and the network's ID (4); undefined for any other text.
 */
export function findCtid(text: string): Ctid | undefined {
  const [, ledger, transaction, network] =
    /^C([0-9A-F]{7})([0-9A-F]{4})([0-9A-F]{4})$/i.exec(text) ?? [];
  if (!ledger || !transaction || !network) return undefined;
  return {
    ledgerIndex: Number.parseInt(ledger, 16),
    transactionIndex: Number.parseInt(transaction, 16),
    networkId: Number.parseInt(network, 16),
  };
}
