/** 2000-01-01T00:00:00Z, in seconds since 1970 (XRPL "Basic Data Types": specifying time). */
const LEDGER_EPOCH = 946_684_800;

/** The moment of a ledger time, which is seconds as a 32-bit number; undefined otherwise. */
export function findLedgerTime(value: unknown): Date | undefined {
  return findUnixTime(value, LEDGER_EPOCH);
}

/** The moment of a count of seconds since 1970, or since an epoch given in such seconds. */
export function findUnixTime(value: unknown, epoch = 0): Date | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? new Date((Number(value) + epoch) * 1000) : undefined;
}
