import { afterAll, beforeAll, vi } from 'vitest';
import type { Config } from '../../src/relay/config';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox';
import { pairSession } from '../../src/tools/relay/client';
import {
  relayConfig,
  type SandboxRelay,
  startSandboxRelay,
} from '../../src/tools/relay/sandbox-relay';
import { signIn } from '../sandbox/sign-in';
import { useSandbox } from '../sandbox/use-sandbox';
import { useStores } from './use-stores';

/** A sandbox, and a relay on PostgreSQL that uses it as its platform. */
export interface RelayFixture {
  sandbox(): Sandbox;
  relay(): SandboxRelay;
  /** Starts a further relay on the same store with the same keys; stopped after the file's tests. */
  startAnother(changes?: Partial<Config>): Promise<SandboxRelay>;
  /** Stops the relay and starts another on its store. @param meanwhile runs between the two */
  restart(meanwhile?: () => unknown): Promise<void>;
  /** Pairs with a new sign-in. @param name an account of the phone @returns the session */
  pairAs(name?: string): Promise<string>;
  /** The address of an account of the phone. */
  addressOf(name?: string): string;
}

/**
 * Starts a sandbox and a relay for all tests of a file.
 * @param changes settings of the relay @param options of the sandbox
 */
export function useRelay(
  changes: Partial<Config> = {},
  options: SandboxOptions = {},
): RelayFixture {
  // Test files run in parallel, each with a database and a sandbox, so tests take longer.
  vi.setConfig({ testTimeout: 20_000 });
  const getSandbox = useSandbox(options);
  const newStore = useStores();
  const running = new Set<SandboxRelay>();
  let config: Config;
  let relay: SandboxRelay;
  const start = async (more: Partial<Config> = {}): Promise<SandboxRelay> => {
    const next = await startSandboxRelay(getSandbox(), { ...config, ...more });
    running.add(next);
    return next;
  };
  beforeAll(async () => {
    config = { ...relayConfig(), store: await newStore(), ...changes };
    relay = await start();
  }, 60_000);
  afterAll(async () => {
    for (const started of running) await started.stop(0);
  });
  return {
    sandbox: getSandbox,
    relay: () => relay,
    startAnother: start,
    restart: async (meanwhile = () => {}) => {
      running.delete(relay);
      await relay.stop(0);
      await meanwhile();
      relay = await start();
    },
    pairAs: async (name = 'Alice') => await pairSession(relay, await signIn(getSandbox(), name)),
    addressOf: (name = 'Alice') => getSandbox().phone.expectAccount(name).account,
  };
}

/** The value of a metric in `/metrics`; 0 when it is missing. */
export async function readMetric(relay: SandboxRelay, name: string): Promise<number> {
  const text = await (await fetch(`${relay.url}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** The number of rows in a table. */
export async function countRows(relay: SandboxRelay, table: string): Promise<number> {
  const [row] = await relay.deps.sql.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}
