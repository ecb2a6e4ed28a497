import type { PayloadView } from '../platform/payload-view';
import type { Queries } from '../store/sql';
import { type EventType, eventTypesOf } from './event-types';
import { EVENT_LIFETIME_MS } from './retry';

/** An event that is recorded already changes nothing, so it is forwarded once. */
const RECORD = `
  WITH targets AS (
    SELECT id FROM endpoints WHERE disabled_at IS NULL AND $3 = ANY (types)
  ), message AS (
    INSERT INTO forward_messages (id, payload_uuid, type, body, created_at)
    SELECT $1, $2::uuid, $3, $4, $5::bigint WHERE EXISTS (SELECT FROM targets)
    ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO forwards (endpoint_id, message_id, payload_uuid, due_at, expires_at)
  SELECT targets.id, message.id, $2::uuid, $5::bigint, $5::bigint + ${EVENT_LIFETIME_MS}
  FROM targets CROSS JOIN message`;

/**
 * Records the events of a payload for each endpoint that subscribes to them.
 * @param tx the transaction that stores the payload's status, so that neither is kept alone
 */
export async function recordEvents(tx: Queries, view: PayloadView, now: number): Promise<void> {
  const types = eventTypesOf(view);
  if (types.length === 0) return;
  // Locks the payload, so that its events are committed in the order of their ids.
  const locked = await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended($1, 0)) FROM endpoints
     WHERE disabled_at IS NULL LIMIT 1`,
    [view.uuid],
  );
  if (locked.length === 0) return;
  for (const type of types) {
    await tx.query(RECORD, [
      messageId(view, type),
      view.uuid,
      type,
      eventBody(view, type, now),
      now,
    ]);
  }
}

/** The same event has the same id for ever, so a receiver recognizes a repeated one. */
function messageId({ uuid }: PayloadView, type: EventType): string {
  return `msg_${uuid.replaceAll('-', '')}_${type.replace('request.', '')}`;
}

/** The body of an event: JSON as Standard Webhooks has it. It never contains a user token. */
function eventBody(view: PayloadView, type: EventType, now: number): string {
  const { uuid, identifier, state, remoteStatus, publicBody } = view;
  const { account, txid, dispatchedResult } = remoteStatus.answer;
  const isAnswer = type === 'request.signed' || type === 'request.rejected';
  return JSON.stringify({
    type,
    timestamp: new Date((isAnswer && remoteStatus.resolvedAt) || now).toISOString(),
    data: {
      uuid,
      identifier: identifier ?? null,
      state,
      account: account ?? null,
      txid: txid ?? null,
      dispatched_result: dispatchedResult ?? null,
      payload: publicBody,
    },
  });
}
