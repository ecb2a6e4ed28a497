import { afterAll, beforeAll } from 'vitest';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import { openStore } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { SandboxClock } from '../../../src/sandbox/state/clock';
import { type Postgres, startPostgres } from '../../../src/tools/machine/postgres';
import { REDIRECT } from '../../sandbox/sign-in';
import { type Balancer, startBalancer } from './balancer';
import { createJournal } from './journal';
import { createRelayProcess, type RelayProcess } from './relay-process';

/** A sandbox, and relay processes on one PostgreSQL behind a load balancer. */
export interface Fleet {
  readonly sandbox: Sandbox;
  readonly postgres: Postgres;
  readonly store: StoreLocation;
  /** A connection to the store, to read what the relays wrote. */
  readonly sql: Sql;
  readonly relays: readonly RelayProcess[];
  readonly balancer: Balancer;
}

interface FleetOptions {
  readonly relays: number;
  readonly clock?: SandboxClock;
  readonly settings?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

/** Starts one fleet for all tests of a file; the sandbox sends webhooks to the balancer. */
export function startFleet(options: FleetOptions): () => Fleet {
  const cleanups: (() => Promise<unknown>)[] = [];
  let fleet: Fleet;
  beforeAll(async () => {
    const { clock = new SandboxClock(), settings = {}, flags = [] } = options;
    const sandbox = await startSandbox({ redirectUris: [REDIRECT], clock });
    cleanups.push(() => sandbox.close());
    // These tests do not concern rate limits.
    Object.assign(sandbox.switches, { callsPerMinute: 1e6, payloadPostsPerMinute: 1e6 });
    const postgres = await startPostgres({ fsync: 'off' });
    cleanups.push(() => postgres.stop());
    const store = { url: await postgres.createDatabase() };
    const sql = await openStore(store);
    cleanups.push(() => sql.close());
    await createJournal(sql);
    const created = Array.from({ length: options.relays }, () =>
      createRelayProcess(sandbox, store, { settings, flags }),
    );
    const relays = await Promise.all(created);
    cleanups.push(() => Promise.all(relays.map((relay) => relay.dispose())));
    await Promise.all(relays.map((relay) => relay.start()));
    const balancer = await startBalancer(relays.map(({ port }) => port));
    cleanups.push(() => balancer.close());
    for (const application of sandbox.platform.applications)
      application.webhookUrl = `${balancer.url}/webhooks/xaman`;
    fleet = { sandbox, postgres, store, sql, relays, balancer };
  }, 120_000);
  afterAll(async () => {
    for (const cleanup of cleanups.toReversed()) await cleanup();
  }, 60_000);
  return () => fleet;
}
