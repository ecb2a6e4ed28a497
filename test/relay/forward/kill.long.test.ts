import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import { FastClock } from '../faults/fast-clock';
import { startFleet } from '../faults/fleet';
import { startSingle } from '../faults/single';
import { addTo, expectForwardedThroughKills, KEY_SETTINGS } from './kill-story';
import type { Receiver } from './receiver';

const KILLS = 50;
/**
 * Each start opens the embedded store again, which is slow: with more kills the relay is down most of the
 * time, and the platform gives up webhooks after its five attempts (protocol §6.2).
 */
const EMBEDDED_KILLS = Math.ceil(KILLS / 6);
const timeout = 120_000 + KILLS * 30_000;

describe('with PostgreSQL', () => {
  const fleet = startFleet({ relays: 3, clock: new FastClock(100), settings: KEY_SETTINGS });

  test(`three relays, killed in turn (times: ${KILLS}), forward every outcome`, {
    timeout,
  }, async () => {
    const { sandbox, relays, balancer, sql } = fleet();
    const receiver = await addTo(sql);
    await expectForwardedThroughKills({ sandbox, relays, front: balancer, receiver, kills: KILLS });
  });
});

describe('with the embedded store', () => {
  let receiver: Receiver;
  const single = startSingle(
    async (cleanups) => {
      const folder = await mkdtemp(join(tmpdir(), 'relay-data-'));
      cleanups.push(() => rm(folder, { recursive: true, force: true }));
      const sql = await openStore({ folder });
      receiver = await addTo(sql);
      await sql.close();
      return { folder };
    },
    new FastClock(20),
    KEY_SETTINGS,
  );

  test(`a relay, killed again and again (times: ${EMBEDDED_KILLS}), forwards every outcome`, {
    timeout,
  }, async () => {
    const { sandbox, relay } = single();
    const story = { sandbox, relays: [relay], front: relay, receiver, kills: EMBEDDED_KILLS };
    await expectForwardedThroughKills(story);
  });
});
