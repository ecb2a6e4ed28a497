import type { SignRequest } from '../../src/core/request/sign-request';
import { statusOf } from '../../src/core/request/status';
import type { Status } from '../../src/core/request/status-name';
import { isExpired, type PayloadRecord } from '../../src/sandbox/payloads/record';
import type { Story } from '../journeys/story';

/** The status of a payload at the platform, as the extension names it. */
function remoteStatus(record: PayloadRecord, now: number): Status {
  const { resolution } = record;
  if (resolution?.signed) {
    const result = resolution.dispatch?.result;
    if (!result) return 'signed';
    return result.startsWith('tes') ? 'validated' : 'failed';
  }
  if (resolution) return 'rejected';
  if (record.cancelled) return 'cancelled';
  if (isExpired(record, now)) return record.openedAt === null ? 'expired' : 'expired-opened';
  if (record.openedAt !== null) return 'opened';
  return record.pushed ? 'pushed' : 'not-pushed';
}

/** Requests that are lost, duplicated, or shown with another status than the platform's; one line each. */
export function findMismatches(
  { sandbox }: Story,
  identifiers: readonly string[],
  rows: readonly SignRequest[],
): string[] {
  const now = sandbox.clock.now();
  const stored = new Map(rows.map((row) => [row.identifier, row]));
  return identifiers.flatMap((identifier) => {
    const row = stored.get(identifier);
    if (!row) return [`lost: ${identifier}`];
    const records = sandbox.platform
      .payloads()
      .filter(({ request }) => request.txjson.Amount === row.body.txjson.Amount);
    if (records.length > 1) return [`duplicated: ${identifier}`];
    const status = statusOf(row);
    const [record] = records;
    if (!record) return status === 'withdrawn' ? [] : [`not sent: ${identifier} ${status}`];
    const expected = remoteStatus(record, now);
    return status === expected
      ? []
      : [`wrong status: ${identifier} is ${status} instead of ${expected}`];
  });
}
