import { afterAll, beforeAll } from 'vitest';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { SandboxClock } from '../../../src/sandbox/state/clock';
import { REDIRECT } from '../../sandbox/sign-in';
import { createRelayProcess, type RelayProcess } from './relay-process';

/** A sandbox, and one relay process that gets its webhooks. */
export interface Single {
  readonly sandbox: Sandbox;
  readonly place: StoreLocation;
  readonly relay: RelayProcess;
}

type Cleanups = (() => unknown)[];

/**
 * Starts one relay for all tests of a file.
 * @param createPlace creates its store; the functions it adds to the list run at the end, last
 * first
 */
export function startSingle(
  createPlace: (cleanups: Cleanups) => Promise<StoreLocation>,
  clock = new SandboxClock(),
  settings: Readonly<Record<string, string>> = {},
): () => Single {
  const cleanups: Cleanups = [];
  let single: Single;
  beforeAll(async () => {
    const sandbox = await startSandbox({ redirectUris: [REDIRECT], clock });
    cleanups.push(() => sandbox.close());
    // These tests do not concern rate limits.
    sandbox.switches.callsPerMinute = 1e6;
    const place = await createPlace(cleanups);
    const relay = await createRelayProcess(sandbox, place, { settings });
    cleanups.push(() => relay.dispose());
    await relay.start();
    for (const application of sandbox.platform.applications)
      application.webhookUrl = `${relay.url}/webhooks/xaman`;
    single = { sandbox, place, relay };
  }, 180_000);
  afterAll(async () => {
    for (const cleanup of cleanups.toReversed()) await cleanup();
  }, 60_000);
  return () => single;
}
