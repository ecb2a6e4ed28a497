import { openStore, type StoreLocation } from '../../../relay/store/open-store';
import { median, percentile } from '../statistics/percentile';
import { type Program, startProgram } from './program';
import { startBare, startRelay } from './servers';
import { LINES, send, takeTurns } from './take-turns';

export interface IntakeSample {
  /** The relay's webhooks a second as a part of the floor's: the median of the rounds' ratios. */
  readonly ratio: number;
  /** Webhooks a second: medians. */
  readonly rate: number;
  readonly floor: number;
  /** 99 of 100 were answered within so many ms, at 70 % of that rate: the median of the runs. */
  readonly p99: number;
  /** The same of the floor, at 70 % of its own rate. */
  readonly floorP99: number;
  /** Of a burst, those answered 200 that were not in the store after the relay was killed. */
  readonly lost: number;
  /** The sender's share of one core while it sent. */
  readonly share: number;
}

/** Many and short: on a busy machine only their middle says something. */
const TURNS = { rounds: 25, count: 1500 };
const BURST = 10_000;
const STEADY_RUNS = 7;
const STEADY_SECONDS = 3;
const STEADY_PART = 0.7;
/** More than ever wait at once, so that none waits for a connection. */
const STEADY_LINES = 512;

/** The relay's intake against the floor's, each on a new store of one kind. */
export async function measureIntake(newStore: () => Promise<StoreLocation>): Promise<IntakeSample> {
  const store = await newStore();
  const relay = await startRelay(store);
  const bare = await startBare(await newStore());
  const load = await startProgram(new URL('load.ts', import.meta.url));
  try {
    const [own, least] = await takeTurns(load, [relay, bare], TURNS);
    const rate = TURNS.count / median(own.map(({ seconds }) => seconds));
    const floor = TURNS.count / median(least.map(({ seconds }) => seconds));
    const p99s: number[] = [];
    const floorP99s: number[] = [];
    for (let run = 0; run < STEADY_RUNS; run += 1) {
      p99s.push(await steadyP99(load, relay, bare, rate));
      floorP99s.push(await steadyP99(load, bare, relay, floor));
    }
    relay.goOn();
    const burst = await send(load, { port: relay.port, count: BURST, lines: LINES });
    await relay.kill();
    return {
      ratio: median(own.map(({ seconds }, at) => (least[at]?.seconds ?? Number.NaN) / seconds)),
      rate,
      floor,
      p99: median(p99s),
      floorP99: median(floorP99s),
      lost: BURST - (await countStored(store, burst.stored)),
      share: median(own.map(({ share }) => share)),
    };
  } finally {
    await Promise.all([relay.kill(), bare.kill(), load.kill()]);
  }
}

/** Webhooks come at their own pace; another server stands still meanwhile. */
async function steadyP99(load: Program, server: Program, other: Program, most: number) {
  other.hold();
  server.goOn();
  const rate = most * STEADY_PART;
  const count = Math.round(rate * STEADY_SECONDS);
  const order = { port: server.port, count, lines: STEADY_LINES, rate };
  return percentile((await send(load, order)).times, 0.99);
}

async function countStored(store: StoreLocation, payloads: readonly string[]): Promise<number> {
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
