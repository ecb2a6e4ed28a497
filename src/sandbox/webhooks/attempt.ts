import { performance } from 'node:perf_hooks';
import type { Platform } from '../platform/platform';
import type { WebhookBody } from './body';
import { webhookHeaders } from './headers';
import type { WebhookEntry } from './log';
import { postWebhook } from './post';

/** What is on its way to an application: the same text at every attempt. */
export interface Delivery {
  payload: string;
  applicationUuid: string;
  url: string;
  body: string;
}

export function deliveryOf(body: WebhookBody): Delivery {
  const { payload_uuidv4, application_uuidv4, url } = body.meta;
  return {
    payload: payload_uuidv4,
    applicationUuid: application_uuidv4,
    url,
    body: JSON.stringify(body),
  };
}

/** Whether it can be sent at all: to http and https only (§6.1). */
export function isSendable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/**
 * One attempt, stamped and signed for its moment (§6.3), with 15 s for an answer (§6.5).
 * @param stop ends it early
 */
export async function attemptDelivery(
  { clock, switches }: Pick<Platform, 'clock' | 'switches'>,
  delivery: Delivery,
  attempt: number,
  { secret, stop, trust }: { secret: string; stop: AbortSignal; trust: string | undefined },
): Promise<WebhookEntry> {
  const { payload, url, body } = delivery;
  const at = clock.now();
  const began = performance.now();
  const limit = AbortSignal.timeout(switches.webhookTimeoutMs);
  const headers = webhookHeaders({ secret, payload, attempt, body, now: at });
  const signal = AbortSignal.any([limit, stop]);
  const outcome = await postWebhook(url, { headers, body, signal, trust }).then(
    (status) => ({ status }),
    (cause: NodeJS.ErrnoException) => ({
      error: limit.aborted
        ? `No answer within ${switches.webhookTimeoutMs} ms`
        : cause.message || cause.code || String(cause),
    }),
  );
  return { payload, attempt, at, url, ...outcome, tookMs: Math.round(performance.now() - began) };
}
