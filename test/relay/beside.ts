import { afterAll, beforeAll, vi } from 'vitest';
import type { Config } from '../../src/relay/config';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox';
import { pair } from '../../src/tools/relay/client';
import { relayConfig, type StartedRelay, startedRelay } from '../../src/tools/relay/started-relay';
import { signIn } from '../sandbox/sign-in';
import { started } from '../sandbox/started';
import { stores } from './store';

/** A sandbox and a relay on PostgreSQL, for all tests of a file. */
export interface Beside {
  box(): Sandbox;
  relay(): StartedRelay;
  /** One more on the same store, with the same keys. Ended with the file at the latest. */
  another(changes?: Partial<Config>): Promise<StartedRelay>;
  /** Another one takes its place. @param meanwhile what happens while there is none */
  restart(meanwhile?: () => unknown): Promise<void>;
  /** Pairs with a fresh sign-in of an account of the phone. @returns the session */
  paired(name?: string): Promise<string>;
  address(name?: string): string;
}

/** @param changes settings of the relay @param sandbox of the platform */
export function relayBeside(changes: Partial<Config> = {}, sandbox: SandboxOptions = {}): Beside {
  // Several of these run at once, each with a database and a platform.
  vi.setConfig({ testTimeout: 20_000 });
  const box = started(sandbox);
  const newStore = stores();
  const running = new Set<StartedRelay>();
  let config: Config;
  let relay: StartedRelay;
  const start = async (more: Partial<Config> = {}): Promise<StartedRelay> => {
    const next = await startedRelay(box(), { ...config, ...more });
    running.add(next);
    return next;
  };
  beforeAll(async () => {
    config = { ...relayConfig(), store: await newStore(), ...changes };
    relay = await start();
  }, 60_000);
  afterAll(async () => {
    for (const one of running) await one.stop(0);
  });
  return {
    box,
    relay: () => relay,
    another: start,
    restart: async (meanwhile = () => {}) => {
      running.delete(relay);
      await relay.stop(0);
      await meanwhile();
      relay = await start();
    },
    paired: async (name = 'Alice') => await pair(relay, await signIn(box(), name)),
    address: (name = 'Alice') => box().phone.account(name).account,
  };
}

/** How often something was counted, in `/metrics`. */
export async function counted(relay: StartedRelay, name: string): Promise<number> {
  const text = await (await fetch(`${relay.url}/metrics`)).text();
  const line = text.split('\n').find((known) => known.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** How many rows a table has. */
export async function rows(relay: StartedRelay, table: string): Promise<number> {
  const [row] = await relay.deps.sql.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}
