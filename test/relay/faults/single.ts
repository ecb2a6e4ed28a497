import { afterAll, beforeAll } from 'vitest';
import type { StorePlace } from '../../../src/relay/store/open-store';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { SandboxClock } from '../../../src/sandbox/state/clock';
import { REDIRECT } from '../../sandbox/sign-in';
import { createRelayProcess, type RelayProcess } from './relay-process';

/** One relay process with the platform beside it, whose webhooks it is told. */
export interface Single {
  readonly sandbox: Sandbox;
  readonly place: StorePlace;
  readonly relay: RelayProcess;
}

type Ends = (() => unknown)[];

/**
 * One for all tests of a file.
 * @param makePlace makes its store; what it adds to the list is done at the end, last first
 */
export function startSingle(
  makePlace: (ends: Ends) => Promise<StorePlace>,
  clock = new SandboxClock(),
): () => Single {
  const ends: Ends = [];
  let single: Single;
  beforeAll(async () => {
    const sandbox = await startSandbox({ redirectUris: [REDIRECT], clock });
    ends.push(() => sandbox.close());
    // The platform's limits are another story.
    sandbox.switches.callsPerMinute = 1e6;
    const place = await makePlace(ends);
    const relay = await createRelayProcess(sandbox, place);
    ends.push(() => relay.dispose());
    await relay.start();
    for (const application of sandbox.platform.applications)
      application.webhookUrl = `${relay.url}/webhooks/xaman`;
    single = { sandbox, place, relay };
  }, 180_000);
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  }, 60_000);
  return () => single;
}
