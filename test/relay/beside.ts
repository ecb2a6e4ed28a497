import { afterAll, beforeAll, vi } from 'vitest';
import type { Config } from '../../src/relay/config';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox';
import { pair } from '../../src/tools/relay/client';
import { relayConfig, type StartedRelay, startedRelay } from '../../src/tools/relay/started-relay';
import { signIn } from '../sandbox/sign-in';
import { started } from '../sandbox/started';
import { stores } from './store';

/** A sandbox, and a relay on PostgreSQL that uses it as its platform. */
export interface Beside {
  box(): Sandbox;
  relay(): StartedRelay;
  /** Starts a further relay on the same store with the same keys; stopped after the file's tests. */
  another(changes?: Partial<Config>): Promise<StartedRelay>;
  /** Stops the relay and starts another on its store. @param meanwhile runs between the two */
  restart(meanwhile?: () => unknown): Promise<void>;
  /** Pairs with a new sign-in. @param name an account of the phone @returns the session */
  paired(name?: string): Promise<string>;
  /** The address of an account of the phone. */
  address(name?: string): string;
}

/**
 * Starts a sandbox and a relay for all tests of a file.
 * @param changes settings of the relay @param options of the sandbox
 */
export function relayBeside(changes: Partial<Config> = {}, options: SandboxOptions = {}): Beside {
  // Test files run in parallel, each with a database and a sandbox, so tests take longer.
  vi.setConfig({ testTimeout: 20_000 });
  const getSandbox = started(options);
  const newStore = stores();
  const running = new Set<StartedRelay>();
  let config: Config;
  let relay: StartedRelay;
  const start = async (more: Partial<Config> = {}): Promise<StartedRelay> => {
    const next = await startedRelay(getSandbox(), { ...config, ...more });
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
    box: getSandbox,
    relay: () => relay,
    another: start,
    restart: async (meanwhile = () => {}) => {
      running.delete(relay);
      await relay.stop(0);
      await meanwhile();
      relay = await start();
    },
    paired: async (name = 'Alice') => await pair(relay, await signIn(getSandbox(), name)),
    address: (name = 'Alice') => getSandbox().phone.account(name).account,
  };
}

/** The value of a metric in `/metrics`; 0 when it is missing. */
export async function counted(relay: StartedRelay, name: string): Promise<number> {
  const text = await (await fetch(`${relay.url}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** The number of rows in a table. */
export async function rows(relay: StartedRelay, table: string): Promise<number> {
  const [row] = await relay.deps.sql.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}
