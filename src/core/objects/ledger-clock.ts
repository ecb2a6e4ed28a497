import { findLedgerTime } from '../transaction/ledger-time';

/**
 * The time of a field in ms since 1970. A field that is there and malformed counts as past: nothing
 * is offered that may be too late.
 * @returns undefined without the field
 */
export function timeOf(value: unknown): number | undefined {
  return value === undefined ? undefined : (findLedgerTime(value)?.getTime() ?? 0);
}

/** Whether the time of a field is past; false without the field. */
export function isOver(value: unknown, now: number): boolean {
  const time = timeOf(value);
  return time !== undefined && now >= time;
}
