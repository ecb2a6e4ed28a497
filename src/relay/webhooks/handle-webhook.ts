import type { Context } from 'hono';
import type { Clock } from '../clock';
import { readBody } from '../http/read-body';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import type { Sql } from '../store/sql';
import type { Seal } from '../tokens/seal';
import { batchCalls } from './batch-calls';
import { type Delivery, storeDeliveries } from './deliveries';
import { findWebhook } from './parse-webhook';
import { findRefusal } from './signature';

export interface WebhookDeps {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly seal: Seal;
  readonly apiKey: string;
  /** The API secrets that sign now; two while one is replaced. */
  readonly secrets: readonly string[];
  readonly windowMs: number;
  /** Called once a delivery is on disk. */
  readonly onStored: () => void;
}

/** A webhook is a few hundred bytes (protocol §6.2). */
const LONGEST = 65_536;

/**
 * `POST /webhooks/xaman` (protocol §6): 200 once it is on disk; else 413, 401 or 400 with no reason
 * told, and nothing kept but a count; 503 when it could not be stored, so that it comes again.
 */
export function createWebhookHandler(deps: WebhookDeps): (c: Context) => Promise<Response> {
  const { sql, clock, log, metrics, seal, windowMs } = deps;
  const store = batchCalls((all: readonly Delivery[]) => storeDeliveries(sql, all));
  const refuse = (status: 400 | 401 | 413, reason: string): Response => {
    metrics.count('relay_webhooks_refused_total', { reason });
    log.warn('webhook refused', { reason });
    return new Response(null, { status });
  };
  return async (c) => {
    const began = performance.now();
    const body = await readBody(c, LONGEST);
    if (!body) return refuse(413, 'too-long');
    const header = (name: string) => c.req.header(`x-xumm-${name}`);
    const now = clock.now();
    const timestamp = header('request-timestamp');
    const signed = { timestamp, signature: header('request-signature') };
    const refusal = findRefusal(signed, body, deps.secrets, now, windowMs);
    if (refusal === 'stale') tellClock(log, Number(timestamp) * 1000 - now);
    if (refusal) return refuse(401, refusal);
    const webhook = findWebhook(new TextDecoder().decode(body));
    if (!webhook) return refuse(400, 'shape');
    if (webhook.application !== deps.apiKey) return refuse(400, 'application');
    const { payload, token } = webhook;
    try {
      await store({
        payload,
        attempt: attemptOf(header('attempt')),
        sentAt: Number(timestamp) * 1000,
        receivedAt: now,
        token: token && { ...token, sealed: seal.seal(token.token) },
      });
    } catch (error) {
      log.error('webhook not stored; its sender tries again', { payload, error });
      metrics.count('relay_webhooks_unstored_total');
      return new Response(null, { status: 503 });
    }
    deps.onStored();
    metrics.count('relay_webhooks_stored_total');
    metrics.time('relay_webhook_seconds', (performance.now() - began) / 1000);
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  };
}

/** The header is not signed: whatever is no small number is none. */
function attemptOf(header: string | undefined): number {
  return header && /^[1-9]\d?$/.test(header) ? Number(header) : 0;
}

function tellClock(log: Log, ahead: number): void {
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  log.error(
    `a genuine webhook is stamped ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} this machine's clock: set the clock (NTP), or allow more with WEBHOOK_WINDOW_SECONDS`,
  );
}
