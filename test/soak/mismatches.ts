import type { SignRequest } from '../../src/core/request/sign-request';
import { statusOf } from '../../src/core/request/status';
import type { Status } from '../../src/core/request/status-name';
import { isExpired, type PayloadRecord } from '../../src/sandbox/payloads/record';
import type { Story } from '../journeys/story';

/** Where a request stands at the platform, in our words. */
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

/** What went wrong, a line each: nothing lost, nothing doubled, nothing told otherwise. */
export function findMismatches(
  { sandbox }: Story,
  ordered: readonly string[],
  rows: readonly SignRequest[],
): string[] {
  const now = sandbox.clock.now();
  const known = new Map(rows.map((row) => [row.identifier, row]));
  return ordered.flatMap((identifier) => {
    const row = known.get(identifier);
    if (!row) return [`lost: ${identifier}`];
    const records = sandbox.platform
      .payloads()
      .filter(({ request }) => request.txjson.Amount === row.body.txjson.Amount);
    if (records.length > 1) return [`doubled: ${identifier}`];
    const status = statusOf(row);
    const [record] = records;
    if (!record) return status === 'withdrawn' ? [] : [`not sent: ${identifier} ${status}`];
    const truth = remoteStatus(record, now);
    return status === truth ? [] : [`wrong: ${identifier} says ${status}, is ${truth}`];
  });
}
