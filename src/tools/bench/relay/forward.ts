import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { limitConcurrency } from '../../../core/limit-concurrency';
import { realClock } from '../../../relay/clock';
import { addEndpoint } from '../../../relay/forward/endpoints';
import { startForwarder } from '../../../relay/forward/forwarder';
import { CONCURRENCY } from '../../../relay/forward/lane';
import { createPost } from '../../../relay/forward/post';
import { countForwards } from '../../../relay/forward/queue';
import { recordEvents } from '../../../relay/forward/record-events';
import { createSecret, signatureHeaders } from '../../../relay/forward/secret';
import { createLog } from '../../../relay/log';
import { Metrics } from '../../../relay/metrics';
import { parsePayloadView } from '../../../relay/platform/payload-view';
import { openStore } from '../../../relay/store/open-store';
import { createSeal } from '../../../relay/tokens/seal';
import { answerParent } from './answer-parent';

/** The program that forwards: as the relay does, and as the simplest loop would. */
const { DATABASE_URL: store, RELAY_DATA: folder = '' } = process.env;
const sql = await openStore(store ? { url: store } : { folder });
const seal = createSeal([randomBytes(32)]);
const log = createLog(console.error, Date.now);
const forwarder = await startForwarder({
  sql,
  seal,
  log,
  clock: realClock,
  metrics: new Metrics(),
});
const { post } = createPost();
const secret = createSecret();
await sql.query('CREATE TABLE bench_messages (id text PRIMARY KEY, body text NOT NULL)');

/** A rejected payload; the blob makes it as long as most are. */
function payload() {
  const uuid = randomUUID();
  return parsePayloadView({
    meta: { uuid, resolved: true, signed: false, cancelled: false, expired: false },
    custom_meta: { identifier: null, blob: { text: 'x'.repeat(1500) } },
    response: { resolved_at: new Date().toISOString() },
  });
}

/** Runs some work so many times, as many at once as the relay sends to one endpoint. */
async function repeat(count: number, work: () => Promise<unknown>): Promise<void> {
  const limit = limitConcurrency(CONCURRENCY);
  await Promise.all(Array.from({ length: count }, () => limit(work)));
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

answerParent({
  async open(url: string) {
    const input = { url, label: '', types: ['request.rejected'], allowPrivate: true };
    await addEndpoint(sql, seal, input, Date.now());
    await forwarder.refresh();
  },
  /** Records events and forwards them. @returns seconds until the last is marked as delivered */
  forward: (count: number) =>
    secondsOf(async () => {
      await repeat(count, async () => {
        await recordEvents(sql, payload(), Date.now());
        forwarder.wake();
      });
      while ((await countForwards(sql)).waiting > 0) await setTimeout(2);
    }),
  /** Stores each message, signs it and posts it. @returns seconds until the last is answered */
  loop: ({ url, count }: { url: string; count: number }) =>
    secondsOf(() =>
      repeat(count, async () => {
        const { uuid, publicBody } = payload();
        const id = `msg_${uuid}`;
        const body = JSON.stringify({ type: 'request.rejected', data: { payload: publicBody } });
        await sql.query('INSERT INTO bench_messages VALUES ($1, $2)', [id, body]);
        const bytes = Buffer.from(body);
        const at = Math.floor(Date.now() / 1000);
        const headers = {
          'content-type': 'application/json',
          ...signatureHeaders(id, at, bytes, [secret]),
        };
        await post({ url, headers, body: bytes, allowPrivate: true });
      }),
    ),
});
