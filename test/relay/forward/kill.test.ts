import { test } from 'vitest';
import { FastClock } from '../faults/fast-clock';
import { startFleet } from '../faults/fleet';
import { addTo, expectForwardedThroughKills, KEY_SETTINGS } from './kill-story';

const KILLS = 6;
const fleet = startFleet({ relays: 3, clock: new FastClock(100), settings: KEY_SETTINGS });

test(`three relays on one PostgreSQL, killed in turn (times: ${KILLS}), forward every outcome`, {
  timeout: 300_000,
}, async () => {
  const { sandbox, relays, balancer, sql } = fleet();
  const receiver = await addTo(sql);
  await expectForwardedThroughKills({ sandbox, relays, front: balancer, receiver, kills: KILLS });
});
