import type { LedgerEntry } from './ledger';

/** Seconds from 1970 to the ledger's epoch in 2000 (XRPL "Basic Data Types"). */
const LEDGER_EPOCH = 946_684_800;

/** A transaction in the format of the `tx` method, API version 1 (XRPL "tx"). */
export function txResponse(entry: LedgerEntry): object {
  const { transaction, txid, ledgerIndex, validated, meta, submittedAt } = entry;
  return {
    ...transaction,
    hash: txid,
    ledger_index: ledgerIndex,
    validated,
    meta,
    date: Math.floor(submittedAt / 1000) - LEDGER_EPOCH,
  };
}
