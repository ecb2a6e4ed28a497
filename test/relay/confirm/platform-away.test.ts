import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay } = useRelay();
const GET = { method: 'GET', path: /^\/api\/v1\/platform\/payload\// };
const JOBS = 40;
const calls = () =>
  sandbox().traffic.count(({ method, path }) => method === 'GET' && GET.path.test(path));
const advance = (ms: number): void => {
  sandbox().clock.advance(ms);
  relay().deps.wakeWorker();
};
/** Waits until two rounds of the queue made no call. @returns the number of calls */
const untilIdle = async (): Promise<number> => {
  // That no call is made has no event. The worker looks for jobs every second.
  for (let before = -1; before !== calls(); await new Promise((wait) => setTimeout(wait, 2500))) {
    before = calls();
  }
  return calls();
};

test('the worker makes one call at a time while the platform is unreachable, and all of them afterwards', async () => {
  const endFault = sandbox().faults.always(GET, 'drop-before');
  const now = sandbox().clock.now();
  for (let sent = 0; sent < JOBS; sent += 1) {
    await sendWebhook(relay(), webhookBody(randomUUID()), now);
  }
  // Five failures, and the calls that were in progress at the fifth.
  const first = await untilIdle();
  expect(first).toBeGreaterThanOrEqual(5);
  expect(first).toBeLessThanOrEqual(5 + 8);
  for (const tries of [1, 2, 3]) {
    advance(5100);
    await waitUntil(() => calls() === first + tries, 'one more call');
    expect(await untilIdle()).toBe(first + tries);
  }
  expect(await countRows(relay(), 'jobs')).toBe(JOBS);

  endFault();
  const unreachable = () =>
    relay().deps.sql.query('SELECT 1 FROM jobs WHERE problem LIKE $1', ['%unreachable']);
  await waitUntil(
    async () => {
      advance(61_000);
      return (await unreachable()).length === 0 && calls() >= first + 3 + JOBS;
    },
    'a call for each job',
    20_000,
  );
}, 60_000);
