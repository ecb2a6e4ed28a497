import { Hono } from 'hono';
import { serve } from '../../../relay/http/serve';
import { openStore } from '../../../relay/store/open-store';
import { storeDeliveries } from '../../../relay/webhooks/deliveries';

/**
 * The least that takes a webhook: it reads the body, looks at nothing, and stores one row with the
 * relay's own statement. What the relay needs beyond it is the relay's own cost.
 */
const { DATABASE_URL: url, RELAY_DATA: folder = '' } = process.env;
const sql = await openStore(url ? { url } : { folder });
const app = new Hono();

app.post('/webhooks/xaman', async (c) => {
  await c.req.arrayBuffer();
  const now = Date.now();
  const payload = c.req.header('x-xumm-payload') ?? '';
  await storeDeliveries(sql, [
    { payload, attempt: 1, sentAt: now, receivedAt: now, token: undefined },
  ]);
  return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
});

const host = '127.0.0.1';
const { port } = await serve({
  host,
  port: 0,
  connections: 10_000,
  fetch: (request, env) => app.fetch(request, env),
});
console.log(JSON.stringify({ url: `http://${host}:${port}` }));
process.once('SIGTERM', () => void sql.close().then(() => process.exit(0)));
