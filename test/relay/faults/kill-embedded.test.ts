import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import { expectNothingLost, untilAllDone } from './accounts';
import { FastClock } from './fast-clock';
import { createJournal } from './journal';
import { killAtRandom } from './kill-at-random';
import { createSignIn, startSigning } from './signing';
import { startSingle } from './single';

/**
 * A sixth of the kills of kill.test.ts: each start opens the embedded store again, which is slow.
 */
const KILLS = Math.ceil(Number(process.env.RELAY_KILLS ?? 6) / 6);

/**
 * Factor of the clock. With many kills the relay is down most of the time, so attempts last longer.
 */
const CLOCK_FACTOR = KILLS > 2 ? 20 : 60;

const single = startSingle(async (cleanups) => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-data-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const sql = await openStore({ folder });
  await createJournal(sql);
  await sql.close();
  return { folder };
}, new FastClock(CLOCK_FACTOR));

test('a relay killed during a refresh repeats it after its restart', async () => {
  const { sandbox, relay } = single();
  const { account } = sandbox.phone.active;
  const uuid = createSignIn(sandbox, account);
  const held = sandbox.faults.next({ path: `/api/v1/platform/payload/${uuid}` }, 'hold-before');
  await sandbox.phone.reject(uuid);
  await held.arrived;
  await relay.kill();
  held.drop();
  await relay.start();
  await untilAllDone(relay, { sandbox, ended: new Map([[uuid, account]]) }, 20_000);
}, 120_000);

test(`a relay with an embedded store, killed under load (times: ${KILLS}), loses no webhook and applies none twice`, {
  timeout: 120_000 + KILLS * 60_000,
}, async () => {
  const { sandbox, relay, place } = single();
  const signing = startSigning(sandbox, 20);
  await killAtRandom([relay], KILLS);
  await signing.stop();
  const { ended } = signing;
  await untilAllDone(relay, { sandbox, ended });
  expect(await relay.stop()).toBe(0);

  const sql = await openStore(place);
  try {
    await expectNothingLost({ sandbox, sql, ended });
  } finally {
    await sql.close();
  }
});
