import { expect, test } from 'vitest';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { FastClock } from './fast-clock';
import { startFleet } from './fleet';
import { createSignIn } from './signing';

const MINUTE = 60_000;

/** Sets the clock of the relay's process ten minutes fast. */
const shift = `const now = Date.now; Date.now = () => now() + ${10 * MINUTE};`;
const fleet = startFleet({
  relays: 1,
  clock: new FastClock(100),
  flags: ['--import', `data:text/javascript,${encodeURIComponent(shift)}`],
});
const linesWith = (words: string) =>
  fleet().relays.flatMap(({ lines }) => lines.filter((line) => line.includes(words)));

test('a relay whose clock is ten minutes fast refuses valid webhooks, and logs what to do', async () => {
  const { sandbox } = fleet();
  const uuid = createSignIn(sandbox, sandbox.phone.active.account);
  await sandbox.phone.reject(uuid);
  const [first] = await waitUntil(() => {
    const attempts = sandbox.webhooks.log().filter(({ payload }) => payload === uuid);
    return attempts.length > 1 && attempts;
  }, 'two attempts');
  expect(first).toMatchObject({ attempt: 1, status: 401 });
  const [line] = linesWith('set the clock');
  expect(JSON.parse(line ?? '')).toMatchObject({
    level: 'error',
    message:
      "a genuine webhook is stamped 10 minutes behind this machine's clock: set the clock (NTP), or allow more with WEBHOOK_WINDOW_SECONDS",
  });
});

test.each([
  ['slow', 20, '10 minutes ahead of'],
  ['very slow', 70, '60 minutes ahead of'],
])('a relay whose clock is %s logs the direction', async (_name, minutes, words) => {
  const { sandbox, balancer } = fleet();
  const body = webhookBody(createSignIn(sandbox, sandbox.phone.active.account));
  const answer = await sendWebhook(balancer, body, Date.now() + minutes * MINUTE);
  expect([answer.status, await answer.text()]).toEqual([401, '']);
  expect(linesWith(words)).toHaveLength(1);
});

test('a forged timestamp causes no log line about the clock', async () => {
  const { sandbox, balancer } = fleet();
  const body = webhookBody(createSignIn(sandbox, sandbox.phone.active.account));
  const secret = '00000000-0000-4000-8000-000000000000';
  const answer = await sendWebhook(balancer, body, Date.now() + 130 * MINUTE, { secret });
  expect(answer.status).toBe(401);
  expect(linesWith('120 minutes')).toEqual([]);
});

test('a webhook stamped with the time of the relay’s clock is accepted', async () => {
  const { sandbox, balancer, sql } = fleet();
  const uuid = createSignIn(sandbox, sandbox.phone.active.account);
  const answer = await sendWebhook(balancer, webhookBody(uuid), Date.now() + 10 * MINUTE);
  expect(answer.status).toBe(200);
  const rows = await sql.query('SELECT 1 FROM deliveries WHERE payload_uuid = $1', [uuid]);
  expect(rows).toHaveLength(1);
});
