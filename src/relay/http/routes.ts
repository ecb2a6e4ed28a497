import type { Hono } from 'hono';
import type { RelayDeps } from '../deps';
import { RelayError } from '../relay-error';
import type { RelayEnv } from './relay-env';

/** Health of the process, readiness of the store, and metrics. */
export function healthRoutes(app: Hono<RelayEnv>, { sql, metrics, log }: RelayDeps): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    try {
      await sql.expectWritable();
      return c.text('ready\n');
    } catch (error) {
      const problem =
        error instanceof RelayError ? 'the store cannot write' : 'the store does not answer';
      log.warn(problem, { error });
      return c.text(`${problem}\n`, 503);
    }
  });
  app.get('/metrics', async (c) => c.text(await metrics.text()));
}
