/**
 * The platform reads a LastLedgerSequence below this limit as a number of ledgers after signing
 * (protocol §3.1): the current ledger of every network has a higher index.
 */
export const RELATIVE_LEDGER_LIMIT = 32_570;
