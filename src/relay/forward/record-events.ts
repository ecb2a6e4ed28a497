import type { PayloadView } from '../platform/payload-view';
import type { Queries } from '../store/sql';
import { type EventType, eventTypesOf } from './event-types';
import { EVENT_LIFETIME_MS } from './retry';

/**
 * One statement for all events of a payload. It locks the payload, so that its events are committed in
 * the order of their ids. An event that is recorded already changes nothing, so it is forwarded once.
 */
const RECORD = `
  WITH locked AS MATERIALIZED (
    SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))
    FROM (SELECT FROM endpoints WHERE disabled_at IS NULL LIMIT 1) AS one
  ), given AS (
    SELECT * FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY
      AS one (id, type, body, place)
  ), targets AS (
    SELECT given.id AS message_id, given.place, endpoints.id AS endpoint_id
    FROM locked CROSS JOIN given JOIN endpoints ON given.type = ANY (endpoints.types)
    WHERE endpoints.disabled_at IS NULL
  ), message AS (
    INSERT INTO forward_messages (id, payload_uuid, type, body, created_at)
    SELECT id, $1::uuid, type, body, $5::bigint FROM given
    WHERE id IN (SELECT message_id FROM targets)
    ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO forwards (endpoint_id, message_id, payload_uuid, due_at, expires_at)
  SELECT endpoint_id, message_id, $1::uuid, $5::bigint, $5::bigint + ${EVENT_LIFETIME_MS}
  FROM targets JOIN message ON message.id = targets.message_id ORDER BY place`;

/**
 * Records the events of a payload for each endpoint that subscribes to them.
 * @param tx the transaction that stores the payload's status, so that neither is kept alone
 */
export async function recordEvents(tx: Queries, view: PayloadView, now: number): Promise<void> {
  const types = eventTypesOf(view);
  if (types.length === 0) return;
  await tx.query(RECORD, [
    view.uuid,
    types.map((type) => messageId(view, type)),
    types,
    types.map((type) => eventBody(view, type, now)),
    now,
  ]);
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
