import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside, rows } from '../beside';

const { box, relay } = relayBeside();
const GET = { method: 'GET', path: /^\/api\/v1\/platform\/payload\// };
const JOBS = 40;
const calls = () =>
  box().traffic.count(({ method, path }) => method === 'GET' && GET.path.test(path));
const advance = (ms: number): void => {
  box().clock.advance(ms);
  relay().deps.ring();
};
/** Waits until two rounds of the queue made no call. @returns the number of calls */
const untilIdle = async (): Promise<number> => {
  for (let before = -1; before !== calls(); await new Promise((wait) => setTimeout(wait, 2500))) {
    before = calls();
  }
  return calls();
};

test('the worker makes one call at a time while the platform is unreachable, and all of them afterwards', async () => {
  const endFault = box().faults.always(GET, 'drop-before');
  const now = box().clock.now();
  for (let sent = 0; sent < JOBS; sent += 1) {
    await sendWebhook(relay(), webhookBody(randomUUID()), now);
  }
  // Five failures, and the calls that were in progress at the fifth.
  const first = await untilIdle();
  expect(first).toBeGreaterThanOrEqual(5);
  expect(first).toBeLessThanOrEqual(5 + 8);
  for (const tries of [1, 2, 3]) {
    advance(5100);
    await until(() => calls() === first + tries, 'one more call');
    expect(await untilIdle()).toBe(first + tries);
  }
  expect(await rows(relay(), 'jobs')).toBe(JOBS);

  endFault();
  const unreachable = () =>
    relay().deps.sql.query('SELECT 1 FROM jobs WHERE problem LIKE $1', ['%unreachable']);
  await until(
    async () => {
      advance(61_000);
      return (await unreachable()).length === 0 && calls() >= first + 3 + JOBS;
    },
    'a call for each job',
    20_000,
  );
}, 60_000);
