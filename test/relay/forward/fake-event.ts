import { randomUUID } from 'node:crypto';
import type { RelayDeps } from '../../../src/relay/deps';
import { recordEvents } from '../../../src/relay/forward/record-events';
import { parsePayloadView } from '../../../src/relay/platform/payload-view';

/** A payload that was rejected, or signed and dispatched, as the platform reports it. */
function payloadOf(uuid: string, isSigned: boolean) {
  return parsePayloadView({
    meta: {
      uuid,
      resolved: true,
      signed: isSigned,
      cancelled: false,
      expired: false,
      submit: true,
    },
    payload: { request_json: { TransactionType: 'Payment' } },
    response: { resolved_at: new Date(0).toISOString(), dispatched_result: 'tesSUCCESS' },
  });
}

/** Records the two events of a signed payload, as its confirmation does. @returns its UUID */
export async function recordSigned(
  { sql, clock }: RelayDeps,
  uuid = randomUUID(),
): Promise<string> {
  await sql.transaction((tx) => recordEvents(tx, payloadOf(uuid, true), clock.now()));
  return uuid;
}

/** Records the event of a rejected payload. @returns its UUID */
export async function recordRejected(
  { sql, clock }: RelayDeps,
  uuid = randomUUID(),
): Promise<string> {
  await sql.transaction((tx) => recordEvents(tx, payloadOf(uuid, false), clock.now()));
  return uuid;
}
