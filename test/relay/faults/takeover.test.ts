import { expect, test } from 'vitest';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { startFleet } from './fleet';
import { createSignIn } from './signing';

const fleet = startFleet({ relays: 2 });

/** Sends a webhook to the first relay, and holds its fetch of the payload. */
async function holdFetch() {
  const { sandbox, relays } = fleet();
  const [owner, other] = relays;
  if (!owner || !other) throw new Error('There are no two relays.');
  // The other relay must not claim the job first.
  await other.kill();
  const uuid = createSignIn(sandbox, sandbox.phone.active.account);
  const path = `/api/v1/platform/payload/${uuid}`;
  const held = sandbox.faults.next({ path }, 'hold-before');
  const [application] = sandbox.platform.applications;
  const url = application?.webhookUrl ?? '';
  if (application) application.webhookUrl = '';
  await sandbox.phone.reject(uuid);
  if (application) application.webhookUrl = url;
  expect((await sendWebhook(owner, webhookBody(uuid), Date.now())).status).toBe(200);
  await held.arrived;
  await other.start();
  const isDone = async () =>
    (await fleet().sql.query('SELECT 1 FROM jobs WHERE payload_uuid = $1', [uuid])).length === 0;
  const fetches = () => sandbox.traffic.count((call) => call.path === path);
  return { owner, held, isDone, fetches };
}

test('another relay takes over the job of a killed relay within 10 seconds', async () => {
  const { owner, held, isDone } = await holdFetch();
  await owner.kill();
  await waitUntil(isDone, 'the job', 10_000);
  held.drop();
  await owner.start();
}, 60_000);

test('a relay that lives keeps its claim on a job that takes long', async () => {
  const { held, isDone, fetches } = await holdFetch();
  await new Promise((resolve) => setTimeout(resolve, 13_000));
  held.release();
  await waitUntil(isDone, 'the job');
  expect(fetches()).toBe(1);
}, 60_000);

test('a claim from before the clock was set back does not hold a job', async () => {
  const { sandbox, sql } = fleet();
  const uuid = createSignIn(sandbox, sandbox.phone.active.account);
  await sql.query(
    `INSERT INTO jobs (payload_uuid, why, due_at, claimed_until) VALUES ($1, 'webhook', 0, $2)`,
    [uuid, Date.now() + 3_600_000],
  );
  await waitUntil(async () => {
    const path = `/api/v1/platform/payload/${uuid}`;
    return sandbox.traffic.count((call) => call.path === path) > 0;
  }, 'the fetch');
});
