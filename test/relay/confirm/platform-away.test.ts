import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside, rows } from '../beside';

const { box, relay } = relayBeside();
const GET = { method: 'GET', path: /^\/api\/v1\/platform\/payload\// };
const JOBS = 40;
const calls = () =>
  box().traffic.count(({ method, path }) => method === 'GET' && GET.path.test(path));
const pass = (ms: number): void => {
  box().clock.advance(ms);
  relay().deps.ring();
};
/** Nothing is under way, and two rounds of the queue brought nothing. */
const quiet = async (): Promise<number> => {
  for (let before = -1; before !== calls(); await new Promise((wait) => setTimeout(wait, 2500))) {
    before = calls();
  }
  return calls();
};

test('while the platform is away one call at a time looks for it; once it is back all is looked at', async () => {
  const end = box().faults.always(GET, 'drop-before');
  const now = box().clock.now();
  for (let sent = 0; sent < JOBS; sent += 1) {
    await sendWebhook(relay(), webhookBody(randomUUID()), now);
  }
  // Those that were under way when the fifth of them failed, and no more.
  const first = await quiet();
  expect(first).toBeGreaterThanOrEqual(5);
  expect(first).toBeLessThanOrEqual(5 + 8);
  for (const tries of [1, 2, 3]) {
    pass(5100);
    await until(() => calls() === first + tries, 'one call');
    expect(await quiet()).toBe(first + tries);
  }
  expect(await rows(relay(), 'jobs')).toBe(JOBS);

  end();
  const asked = () =>
    relay().deps.sql.query('SELECT 1 FROM jobs WHERE problem LIKE $1', ['%unreachable']);
  await until(
    async () => {
      pass(61_000);
      return (await asked()).length === 0 && calls() >= first + 3 + JOBS;
    },
    'all of them',
    20_000,
  );
}, 60_000);
