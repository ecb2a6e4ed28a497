import { randomBytes } from 'node:crypto';
import { type Config, readConfig } from '../../relay/config';
import { createLog } from '../../relay/log';
import { type Relay, startRelay } from '../../relay/relay';
import type { Sandbox } from '../../sandbox/sandbox';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../sandbox/state/application';
import { platformFetch } from './platform-fetch';

/** A relay that uses a sandbox as its platform. */
export interface SandboxRelay extends Relay {
  /** The lines it logged so far. */
  readonly lines: string[];
}

/** Settings with the key and secret of the sandbox's application, and a random encryption key. */
export function relayConfig(changes: Partial<Config> = {}): Config {
  const settings: Record<string, string> = {
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    RELAY_KEY: randomBytes(32).toString('base64'),
    RELAY_PORT: '0',
    RELAY_ADMIN_PORT: 'off',
  };
  return { ...readConfig((name) => settings[name]), store: { folder: '' }, ...changes };
}

/** Starts a relay on the sandbox's clock; its store is in memory unless `changes` name another. */
export async function startSandboxRelay(
  sandbox: Sandbox,
  changes: Partial<Config> = {},
): Promise<SandboxRelay> {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => sandbox.clock.now(),
  );
  const options = { log, clock: sandbox.clock, fetch: platformFetch(sandbox) };
  const relay = await startRelay(relayConfig(changes), options);
  return Object.assign(relay, { lines });
}
