import { performance } from 'node:perf_hooks';
import type { Platform } from '../platform/platform';
import type { WebhookBody } from './body';
import { webhookHeaders } from './headers';
import type { WebhookEntry } from './log';
import { postWebhook } from './post';

/** One webhook to one application. Every attempt sends the same body. */
export interface Delivery {
  payload: string;
  applicationUuid: string;
  url: string;
  body: string;
}

/** What the attempts of all deliveries share. */
export interface AttemptOptions {
  /** The application's API secret; it signs the request. */
  secret: string;
  /** Aborts the attempt. */
  stop: AbortSignal;
  /** PEM of certificates to trust in addition to Node's root certificates. */
  trustedCertificates: string | undefined;
}

export function createDelivery(body: WebhookBody): Delivery {
  const { payload_uuidv4, application_uuidv4, url } = body.meta;
  return {
    payload: payload_uuidv4,
    applicationUuid: application_uuidv4,
    url,
    body: JSON.stringify(body),
  };
}

/** True for an http or https URL; no other scheme can receive webhooks (§6.1). */
export function isSendable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/**
 * Sends one attempt with its own timestamp and signature (§6.3). The receiver has
 * `webhookTimeoutMs` to respond (§6.5: 15 s).
 */
export async function attemptDelivery(
  { clock, switches }: Pick<Platform, 'clock' | 'switches'>,
  delivery: Delivery,
  attempt: number,
  { secret, stop, trustedCertificates }: AttemptOptions,
): Promise<WebhookEntry> {
  const { payload, url, body } = delivery;
  const at = clock.now();
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(switches.webhookTimeoutMs);
  const headers = webhookHeaders({ secret, payload, attempt, body, now: at });
  const signal = AbortSignal.any([timeout, stop]);
  const outcome = await postWebhook(url, { headers, body, signal, trustedCertificates }).then(
    (status) => ({ status }),
    (cause: NodeJS.ErrnoException) => ({
      error: timeout.aborted
        ? `No response within ${switches.webhookTimeoutMs} ms`
        : cause.message || cause.code || String(cause),
    }),
  );
  const tookMs = Math.round(performance.now() - startedAt);
  return { payload, attempt, at, url, ...outcome, tookMs };
}
