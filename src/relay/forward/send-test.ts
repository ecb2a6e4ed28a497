import { randomUUID } from 'node:crypto';
import type { Queries } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { describeStatus } from './deliver';
import { ORIGINAL } from './event-types';
import { createPost } from './post';
import { toPostError } from './post-error';
import { type Content, signMessage } from './prepare';

/** What a receiver answered to a test; `gone` when there is no such endpoint. */
export type TestResult = 'gone' | 'accepted' | { readonly problem: string };

interface TestDeps {
  readonly sql: Queries;
  readonly seal: Seal;
  /** ms since 1970 */
  readonly now: number;
  /** Creates what an endpoint of original webhooks gets: a harmless webhook, signed as Xaman does. */
  readonly createWebhook: () => Content;
}

/**
 * Sends a test to an endpoint at once: an event of type `test`, or a harmless webhook to an endpoint
 * that gets originals. It is not repeated, and changes nothing in the store.
 */
export async function sendTest(
  { sql, seal, now, createWebhook }: TestDeps,
  id: string,
): Promise<TestResult> {
  const [endpoint] = await sql.query<{
    url: string;
    types: string[];
    allowPrivate: boolean;
    secretSealed: string;
    formerSecretSealed: string | null;
  }>(
    `SELECT url, types, allow_private AS "allowPrivate", secret_sealed AS "secretSealed",
       CASE WHEN former_secret_until > $2 THEN former_secret_sealed END AS "formerSecretSealed"
     FROM endpoints WHERE id = $1`,
    [id, now],
  );
  if (!endpoint) return 'gone';
  const content = endpoint.types.includes(ORIGINAL) ? createWebhook() : testEvent(now);
  const messageId = `msg_test_${randomUUID().replaceAll('-', '')}`;
  const outgoing = signMessage(seal, { ...endpoint, messageId }, content, now);
  if (!outgoing) return { problem: 'RELAY_KEY does not open the secret of this endpoint' };
  const { post, close } = createPost();
  try {
    const { status } = await post(outgoing);
    if (status >= 200 && status < 300) return 'accepted';
    return { problem: describeStatus(status) };
  } catch (error) {
    return { problem: toPostError(error).message };
  } finally {
    close();
  }
}

function testEvent(now: number): Content {
  const timestamp = new Date(now).toISOString();
  return { body: Buffer.from(JSON.stringify({ type: 'test', timestamp, data: {} })) };
}
