import { openStore, type StorePlace } from '../../../src/relay/store/open-store.js';
import { median, percentile } from '../median.js';
import { startProgram } from './program.js';
import { startBare, startRelay } from './servers.js';
import { LINES, send, takeTurns } from './take-turns.js';

export interface IntakeSample {
  /** The relay's webhooks a second as a part of the floor's: the median of the rounds' ratios. */
  readonly ratio: number;
  /** Webhooks a second: medians. */
  readonly rate: number;
  readonly floor: number;
  /** 99 of 100 were answered within so many ms, at 70 % of that rate: the median of the runs. */
  readonly p99: number;
  /** Of a burst, those answered 200 that were not in the store after the relay was killed. */
  readonly lost: number;
  /** The sender's share of one core while it sent. */
  readonly share: number;
}

const ROUNDS = 11;
const COUNT = 3000;
const BURST = 10_000;
const STEADY_RUNS = 5;
const STEADY_SECONDS = 4;
/** More than ever wait at once, so that none waits for a connection. */
const STEADY_LINES = 512;

/** The relay's intake against the floor's, each on a new store of one kind. */
export async function measureIntake(newStore: () => Promise<StorePlace>): Promise<IntakeSample> {
  const store = await newStore();
  const relay = await startRelay(store);
  const bare = await startBare(await newStore());
  const load = await startProgram('load.ts');
  try {
    const turns = { rounds: ROUNDS, count: COUNT };
    const [own, least] = await takeTurns(load, [relay, bare], turns);
    bare.hold();
    const rate = COUNT / median(own.map(({ seconds }) => seconds));
    const steady = rate * 0.7;
    const p99s: number[] = [];
    for (let run = 0; run < STEADY_RUNS; run += 1) {
      const count = Math.round(steady * STEADY_SECONDS);
      const order = { port: relay.port, count, lines: STEADY_LINES, rate: steady };
      p99s.push(percentile((await send(load, order)).times, 0.99));
    }
    const burst = await send(load, { port: relay.port, count: BURST, lines: LINES });
    await relay.kill();
    return {
      ratio: median(own.map(({ seconds }, at) => (least[at]?.seconds ?? Number.NaN) / seconds)),
      rate,
      floor: COUNT / median(least.map(({ seconds }) => seconds)),
      p99: median(p99s),
      lost: BURST - (await countStored(store, burst.stored)),
      share: median(own.map(({ share }) => share)),
    };
  } finally {
    await Promise.all([relay.kill(), bare.kill(), load.kill()]);
  }
}

async function countStored(store: StorePlace, payloads: readonly string[]): Promise<number> {
  const sql = await openStore(store);
  try {
    const [row] = await sql.query<{ count: number }>(
      'SELECT count(DISTINCT payload_uuid) AS count FROM deliveries WHERE payload_uuid = ANY ($1)',
      [payloads],
    );
    return row?.count ?? 0;
  } finally {
    await sql.close();
  }
}
