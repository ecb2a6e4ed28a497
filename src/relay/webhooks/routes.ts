import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import type { RelayEnv } from '../http/relay-env';
import { createWebhookHandler } from './handle-webhook';
import { isWebhookPath, WEBHOOK_PATH } from './webhook-path';

/** Longest path in the log. */
const MAX_LOGGED_PATH = 100;

/** `POST /webhooks/xaman`: receives Xaman's webhooks (protocol §6). */
export function webhookRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  const { apiKey, secrets, webhookWindowMs: windowMs } = deps.config;
  const handle = createWebhookHandler({
    ...deps,
    apiKey,
    secrets,
    windowMs,
    onStored: deps.wakeWorker,
  });
  app.post(WEBHOOK_PATH, handle);
  app.post('*', async (c, next) => {
    const { path } = c.req;
    if (isWebhookPath(path)) return await handle(c);
    if (c.req.header('x-xumm-request-signature') === undefined) return await next();
    deps.metrics.count('relay_webhooks_refused_total', { reason: 'path' });
    deps.log.warn(`a webhook has the wrong path: set the webhook URL to …${WEBHOOK_PATH}`, {
      path: path.slice(0, MAX_LOGGED_PATH),
    });
    return new Response(null, { status: 404 });
  });
}
