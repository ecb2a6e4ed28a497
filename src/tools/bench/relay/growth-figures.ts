import { openStore, type StoreLocation } from '../../../relay/store/open-store';
import { median } from '../statistics/percentile';
import { startProgram } from './program';
import { startRelay } from './servers';
import { takeTurns } from './take-turns';

const SMALL = 10_000;
const LARGE = 1_000_000;
/** One statement must not take longer than the relay lets it. */
const AT_ONCE = 50_000;
const TURNS = { rounds: 25, count: 1500 };

/**
 * What a webhook costs with a million stored ones as a part of what it costs with ten thousand: the
 * median of the rounds' ratios.
 */
export async function measureGrowth(newStore: () => Promise<StoreLocation>): Promise<number> {
  const [few, many] = [await newStore(), await newStore()];
  await fill(few, SMALL);
  await fill(many, LARGE);
  const small = await startRelay(few);
  const large = await startRelay(many);
  const load = await startProgram(new URL('load.ts', import.meta.url));
  try {
    const [own, grown] = await takeTurns(load, [small, large], TURNS);
    return median(grown.map(({ seconds }, at) => seconds / (own[at]?.seconds ?? Number.NaN)));
  } finally {
    await Promise.all([small.kill(), large.kill(), load.kill()]);
  }
}

/** Confirmed webhooks of the last weeks, each a row as the relay itself would have left it. */
async function fill(store: StoreLocation, count: number): Promise<void> {
  const sql = await openStore(store);
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      await sql.query(
        `INSERT INTO deliveries
           (payload_uuid, attempt, sent_at, received_at, confirmed_at, verdict)
         SELECT gen_random_uuid(), 1, at, at, at + 1000, 'signed'
         FROM (SELECT $1::bigint - ($2 - number) * 1000 AS at
               FROM generate_series($3::bigint, $4) AS number) AS moments`,
        [Date.now(), count, from + 1, Math.min(count, from + AT_ONCE)],
      );
    }
    await sql.query('VACUUM ANALYZE deliveries');
  } finally {
    await sql.close();
  }
}
