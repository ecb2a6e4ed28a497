import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { allDone, expectNothingLost } from './accounts';
import { HastyClock } from './hasty-clock';
import { keepJournal } from './journal';
import { killAtRandom } from './kill-at-random';
import { type RelayProcess, relayProcess } from './relay-process';
import { askFor, keepSigning } from './signing';

/** A third as often as where several relays run: each start opens the store anew (kill.test.ts). */
const KILLS = Math.ceil(Number(process.env.RELAY_KILLS ?? 6) / 3);

const ends: (() => Promise<unknown>)[] = [];
let sandbox: Sandbox;
let folder: string;
let relay: RelayProcess;

beforeAll(async () => {
  sandbox = await startSandbox({ clock: new HastyClock(20) });
  ends.push(() => sandbox.close());
  sandbox.switches.callsPerMinute = 1e6;
  folder = await mkdtemp(join(tmpdir(), 'relay-data-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const sql = await openStore({ folder });
  await keepJournal(sql);
  await sql.close();
  const started = await relayProcess(sandbox, { folder });
  ends.push(() => started.dispose());
  relay = started;
  await relay.start();
  for (const application of sandbox.platform.applications)
    application.webhookUrl = `${relay.url}/webhooks/xaman`;
}, 180_000);
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
}, 60_000);

test('what it was about to confirm when it was killed, it confirms once it is back', async () => {
  const { account } = sandbox.phone.active;
  const uuid = askFor(sandbox, account);
  const held = sandbox.faults.next({ path: `/api/v1/platform/payload/${uuid}` }, 'hold-before');
  await sandbox.phone.reject(uuid);
  await held.arrived;
  await relay.kill();
  held.drop();
  await relay.start();
  await allDone(relay, { sandbox, ended: new Map([[uuid, account]]) }, 20_000);
}, 120_000);

test(`a relay with a store of its own, killed ${KILLS} times under load, loses no webhook and applies none twice`, {
  timeout: 120_000 + KILLS * 60_000,
}, async () => {
  const signing = keepSigning(sandbox, 20);
  await killAtRandom([relay], KILLS);
  await signing.stop();
  const { ended } = signing;
  await allDone(relay, { sandbox, ended });
  expect(await relay.stop()).toBe(0);

  const sql = await openStore({ folder });
  try {
    await expectNothingLost({ sandbox, sql, ended });
  } finally {
    await sql.close();
  }
});
