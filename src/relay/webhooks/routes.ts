import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import type { RelayEnv } from '../http/relay-env';
import { createWebhookHandler } from './handle-webhook';

/** `POST /webhooks/xaman`: receives Xaman's webhooks (protocol §6). */
export function webhookRoutes(app: Hono<RelayEnv>, deps: RelayDeps): void {
  const { apiKey, secrets, webhookWindowMs: windowMs } = deps.config;
  app.post(
    '/webhooks/xaman',
    createWebhookHandler({ ...deps, apiKey, secrets, windowMs, onStored: deps.wakeWorker }),
  );
}
