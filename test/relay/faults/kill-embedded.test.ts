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

/** A sixth as often as where several relays run: each start opens the store anew (kill.test.ts). */
const KILLS = Math.ceil(Number(process.env.RELAY_KILLS ?? 6) / 6);

/** Where it is away most of the time, the platform must go on trying for longer than that. */
const HASTE = KILLS > 2 ? 20 : 60;

const single = startSingle(async (ends) => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-data-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const sql = await openStore({ folder });
  await createJournal(sql);
  await sql.close();
  return { folder };
}, new FastClock(HASTE));

test('what it was about to confirm when it was killed, it confirms once it is back', async () => {
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

test(`a relay with a store of its own, killed (times: ${KILLS}) under load, loses no webhook and applies none twice`, {
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
