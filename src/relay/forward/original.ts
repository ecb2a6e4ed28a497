import { createHash } from 'node:crypto';
import { findFields, findJson } from '../../core/fields';
import type { Queries } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { ORIGINAL } from './event-types';

/** A verified webhook as it came from Xaman, to be passed on. */
export interface OriginalWebhook {
  readonly payload: string;
  /** Its `x-xumm-*` headers, content type and user agent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** ms since 1970 */
  readonly receivedAt: number;
  /** Time after which receivers that check the timestamp refuse it, in ms since 1970. */
  readonly validUntil: number;
}

/** Headers that are passed on beside `x-xumm-*`. */
const OTHER_HEADERS = ['content-type', 'user-agent'];

/** Picks the headers of a webhook that its receivers read. */
export function pickHeaders(headers: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries(
    [...headers].filter(([name]) => name.startsWith('x-xumm-') || OTHER_HEADERS.includes(name)),
  );
}

const STORE = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[])
      AS one (id, payload_uuid, original_sealed, received_at, valid_until)
  ), targets AS (
    SELECT id FROM endpoints WHERE disabled_at IS NULL AND '${ORIGINAL}' = ANY (types)
  ), message AS (
    INSERT INTO forward_messages (id, payload_uuid, type, original_sealed, created_at)
    SELECT DISTINCT ON (id) id, payload_uuid, '${ORIGINAL}', original_sealed, received_at FROM given
    WHERE EXISTS (SELECT FROM targets)
    ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO forwards (endpoint_id, message_id, payload_uuid, due_at, expires_at)
  SELECT DISTINCT ON (targets.id, given.id) targets.id, given.id, payload_uuid, received_at,
    valid_until
  FROM given JOIN message USING (id) CROSS JOIN targets`;

/**
 * Stores webhooks for each endpoint that gets originals, sealed, because they contain user tokens.
 * The same webhook again changes nothing.
 */
export async function storeOriginals(
  sql: Queries,
  seal: Seal,
  originals: readonly OriginalWebhook[],
): Promise<void> {
  await sql.query(STORE, [
    originals.map(messageId),
    originals.map(({ payload }) => payload),
    originals.map(({ headers, body }) =>
      seal.seal(JSON.stringify({ headers, body: Buffer.from(body).toString('base64') })),
    ),
    originals.map(({ receivedAt }) => receivedAt),
    originals.map(({ validUntil }) => validUntil),
  ]);
}

/** The signature covers timestamp and body, so it tells attempts apart, and not their repetitions. */
function messageId({ payload, headers }: OriginalWebhook): string {
  const timestamp = headers['x-xumm-request-timestamp'];
  const signed = `${timestamp} ${headers['x-xumm-request-signature']}`;
  const hash = createHash('sha256').update(signed).digest('hex').slice(0, 16);
  return `msg_${payload.replaceAll('-', '')}_${ORIGINAL}_${hash}`;
}

/** Reads a stored webhook. @returns undefined when none of the keys opens it */
export function openOriginal(
  seal: Seal,
  sealed: string,
): Pick<OriginalWebhook, 'headers' | 'body'> | undefined {
  const fields = findFields(findJson(seal.open(sealed) ?? ''));
  const headers = findFields(fields?.headers);
  if (!headers || typeof fields?.body !== 'string') return undefined;
  const texts = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { headers: Object.fromEntries(texts), body: Buffer.from(fields.body, 'base64') };
}
