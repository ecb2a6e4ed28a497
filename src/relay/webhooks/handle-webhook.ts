import type { Context } from 'hono';
import type { Clock } from '../clock';
import type { Forwarder } from '../forward/forwarder';
import { type OriginalWebhook, pickHeaders } from '../forward/original';
import { readBody } from '../http/read-body';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { batchCalls } from '../store/batch-calls';
import type { Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { findWebhook } from './parse-webhook';
import { findRefusal } from './signature';
import { type ReceivedWebhook, storeReceived } from './store-received';

export interface WebhookDeps {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly seal: Seal;
  readonly apiKey: string;
  /** The valid API secrets; two while one is replaced. */
  readonly secrets: readonly string[];
  readonly windowMs: number;
  readonly forwarder: Pick<Forwarder, 'wantsOriginals' | 'wake'>;
  /** Called after a webhook is stored. */
  readonly onStored: () => void;
}

/** The sender waits 15 s (protocol §6.5), and must get the answer before. */
const MAX_STORE_MS = 10_000;

/** A webhook has a few hundred bytes (protocol §6.2). */
const MAX_BODY_BYTES = 65_536;

/**
 * Creates the handler of `POST /webhooks/xaman` (protocol §6). It answers 200 after the webhook is
 * stored; 413, 401 or 400 without a reason for a refused one, which is only counted; 503 when it
 * could not be stored, so that Xaman delivers it again.
 */
export function createWebhookHandler(deps: WebhookDeps): (c: Context) => Promise<Response> {
  const { sql, clock, log, metrics, seal, windowMs, forwarder } = deps;
  const store = batchCalls((batch: readonly ReceivedWebhook[]) => storeReceived(sql, seal, batch));
  const refuse = (status: 400 | 401 | 413, reason: string): Response => {
    metrics.count('relay_webhooks_refused_total', { reason });
    log.warn('webhook refused', { reason });
    return new Response(null, { status });
  };
  return async (c) => {
    const startedAt = performance.now();
    const body = await readBody(c, MAX_BODY_BYTES);
    if (!body) return refuse(413, 'too-long');
    const header = (name: string) => c.req.header(`x-xumm-${name}`);
    const now = clock.now();
    const timestamp = header('request-timestamp');
    const headers = { timestamp, signature: header('request-signature') };
    const refusal = findRefusal(headers, body, deps.secrets, now, windowMs);
    if (refusal === 'stale') logClockSkew(log, Number(timestamp) * 1000 - now);
    if (refusal) return refuse(401, refusal);
    const webhook = findWebhook(new TextDecoder().decode(body));
    if (!webhook) return refuse(400, 'shape');
    if (webhook.application !== deps.apiKey) return refuse(400, 'application');
    const { payload, token } = webhook;
    const sentAt = Number(timestamp) * 1000;
    const original: OriginalWebhook | undefined = forwarder.wantsOriginals
      ? {
          payload,
          headers: pickHeaders(c.req.raw.headers),
          body,
          receivedAt: now,
          validUntil: sentAt + windowMs,
        }
      : undefined;
    try {
      const stored = store({
        payload,
        attempt: parseAttempt(header('attempt')),
        sentAt,
        receivedAt: now,
        token: token && { ...token, sealed: seal.seal(token.token) },
        original,
      });
      await withTimeout(stored, MAX_STORE_MS);
    } catch (error) {
      log.error('webhook not stored; Xaman delivers it again', { payload, error });
      metrics.count('relay_webhooks_unstored_total');
      return new Response(null, { status: 503 });
    }
    deps.onStored();
    if (original) forwarder.wake();
    metrics.count('relay_webhooks_stored_total');
    metrics.time('relay_webhook_seconds', (performance.now() - startedAt) / 1000);
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  };
}

/** The header is not covered by the signature, so anything but 1–5 (protocol §6.5) counts as 0. */
function parseAttempt(header: string | undefined): number {
  return header && /^[1-5]$/.test(header) ? Number(header) : 0;
}

/** @throws Error when the work takes longer; it continues nevertheless */
async function withTimeout(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer within ${ms} ms`)), ms);
  });
  await Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}

function logClockSkew(log: Log, ahead: number): void {
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  log.error(
    `a genuine webhook is stamped ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} this machine's clock: set the clock (NTP), or allow more with WEBHOOK_WINDOW_SECONDS`,
  );
}
