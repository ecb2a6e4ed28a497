/** 2000-01-01T00:00:00Z, in seconds since 1970 (XRPL "Basic Data Types": specifying time). */
const LEDGER_EPOCH = 946_684_800;

/** The date of a ledger time, a 32-bit number of seconds since 2000; undefined otherwise. */
export function findLedgerTime(value: unknown): Date | undefined {
  return findUnixTime(value, LEDGER_EPOCH);
}

/**
 * The date of a 32-bit number of seconds; undefined otherwise.
 * @param epoch where the count starts, in seconds since 1970
 */
export function findUnixTime(value: unknown, epoch = 0): Date | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? new Date((Number(value) + epoch) * 1000) : undefined;
}

/** The ledger time of a time in milliseconds since 1970. */
export function toLedgerTime(time: number): number {
  return Math.floor(time / 1000) - LEDGER_EPOCH;
}
