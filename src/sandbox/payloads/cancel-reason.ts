import { isExpired, type PayloadRecord, visibleResolution } from './record';

export type CancelReason =
  | 'OK'
  | 'ALREADY_CANCELLED'
  | 'ALREADY_RESOLVED'
  | 'ALREADY_EXPIRED'
  | 'ALREADY_OPENED';

/** The reason why a payload cannot be cancelled, or OK; in the platform's order (§3.5). */
export function cancelReason(record: PayloadRecord, now: number): CancelReason {
  if (record.cancelled) return 'ALREADY_CANCELLED';
  if (visibleResolution(record, now)) return 'ALREADY_RESOLVED';
  if (isExpired(record, now)) return 'ALREADY_EXPIRED';
  if (record.openedAt !== null) return 'ALREADY_OPENED';
  return 'OK';
}
