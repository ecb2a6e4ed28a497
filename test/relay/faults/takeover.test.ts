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
  /** When the claim ends unless it is renewed, in ms since 1970. */
  const readClaimEnd = async () => {
    const [job] = await fleet().sql.query<{ claimed_until: number | string }>(
      'SELECT claimed_until FROM jobs WHERE payload_uuid = $1',
      [uuid],
    );
    return Number(job?.claimed_until);
  };
  return { owner, held, isDone, fetches, readClaimEnd };
}

test('another relay takes over the job of a killed relay within 10 seconds', async () => {
  const { owner, held, isDone } = await holdFetch();
  await owner.kill();
  await waitUntil(isDone, 'the job', 10_000);
  held.drop();
  await owner.start();
}, 60_000);

test('a relay that lives keeps its claim on a job that takes long', async () => {
  const { held, isDone, fetches, readClaimEnd } = await holdFetch();
  const firstEnd = await readClaimEnd();
  // The other relay looks for jobs every second, so it looked after the end of the first claim.
  await waitUntil(() => Date.now() > firstEnd + 2000, 'the end of the first claim', 12_000);
  expect(await readClaimEnd()).toBeGreaterThan(firstEnd);
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
