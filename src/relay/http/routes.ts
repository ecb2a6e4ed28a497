import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import type { RelayEnv } from './relay-env';

/** Health of the process, readiness of the store, and metrics. */
export function healthRoutes(app: Hono<RelayEnv>, { sql, metrics, log }: RelayDeps): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    try {
      await sql.query('SELECT 1');
      return c.text('ready\n');
    } catch (error) {
      log.warn('the store does not answer', { error });
      return c.text('the store does not answer\n', 503);
    }
  });
  app.get('/metrics', async (c) => c.text(await metrics.text()));
}
