import { Agent } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { startFleet } from './fleet';
import { type HostileBody, hostileBodies } from './hostile-bodies';
import { sendHostile } from './send-hostile';
import { createSignIn } from './signing';

const COUNT = 10_000;
const MAX_GROWTH_BYTES = 20 * 1024 * 1024;
const CONCURRENCY = 16;

/** Makes the relay collect garbage on a signal, so that memory can be compared. */
const collect = `process.on('SIGUSR2', () => { gc(); gc(); console.log('collected'); });`;
const fleet = startFleet({
  relays: 1,
  flags: ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(collect)}`],
});
const relay = () => {
  const [found] = fleet().relays;
  if (!found) throw new Error('There is no relay.');
  return found;
};
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
afterAll(() => agent.destroy());

/** @returns the bodies that got another status than expected */
async function sendAll(all: readonly HostileBody[]): Promise<object[]> {
  const wrong: object[] = [];
  const left = all.values();
  const send = async (): Promise<void> => {
    for (const hostile of left) {
      const status = await sendHostile(relay().url, agent, hostile);
      if (status === hostile.status) continue;
      const { kind, headers, isChunked, body } = hostile;
      wrong.push({ kind, headers, isChunked, status, body: body.toString('latin1').slice(0, 300) });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, send));
  return wrong;
}

/** Memory of the relay's process after a garbage collection, in bytes. */
async function residentMemory(): Promise<number> {
  const { lines, pid, url } = relay();
  const collections = () => lines.filter((line) => line === 'collected').length;
  const before = collections();
  process.kill(pid, 'SIGUSR2');
  await waitUntil(() => collections() > before, 'a garbage collection');
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]);
}

test(`${COUNT} hostile bodies are refused with the right status, and leave no rows, errors or memory growth`, async () => {
  const { sandbox, sql } = fleet();
  const { pid } = relay();
  // The first round allocates what is needed once.
  expect(await sendAll(hostileBodies(COUNT / 5, 1))).toEqual([]);
  const before = await residentMemory();
  expect(await sendAll(hostileBodies(COUNT, 2))).toEqual([]);
  const growth = (await residentMemory()) - before;
  expect(growth).toBeLessThan(MAX_GROWTH_BYTES);

  expect(relay().pid).toBe(pid);
  expect(await sql.query('SELECT * FROM deliveries')).toEqual([]);
  expect(await sql.query('SELECT * FROM jobs')).toEqual([]);
  expect(relay().lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  const body = webhookBody(createSignIn(sandbox, sandbox.phone.active.account));
  expect((await sendWebhook(relay(), body, Date.now())).status).toBe(200);
}, 180_000);
