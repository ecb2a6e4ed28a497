/**
 * Below this a LastLedgerSequence means "so many ledgers after signing" (protocol §3.1): no network
 * of that age has ledgers numbered lower.
 */
export const RELATIVE_LEDGERS = 32_570;
