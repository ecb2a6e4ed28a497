import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import { sendWebhook, webhookBody } from '../../../src/tools/relay/client';
import { useSandbox } from '../../sandbox/use-sandbox';
import { canCreateContainers, OWN_PIDS, ownPidsAndHostName } from './containers';
import { createRelayProcess, type RelayProcess } from './relay-process';

vi.setConfig({ testTimeout: 300_000 });

const SKIPPED = canCreateContainers() ? '' : ' (skipped: `unshare` is not permitted here)';
const sandbox = useSandbox();
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'relay-data-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function createRelay(folder: string, wrapper: readonly string[] = []): Promise<RelayProcess> {
  const relay = await createRelayProcess(sandbox(), { folder }, { wrapper });
  ends.push(() => relay.dispose());
  return relay;
}

/** @returns the payloads whose webhook was answered 200 */
async function sendWebhooks(relays: readonly RelayProcess[], count: number): Promise<string[]> {
  const sent = Array.from({ length: count }, async (_, at) => {
    const uuid = randomUUID();
    const relay = relays[at % relays.length] as RelayProcess;
    const { status } = await sendWebhook(relay, webhookBody(uuid), Date.now());
    return status === 200 ? [uuid] : [];
  });
  return (await Promise.all(sent)).flat();
}

async function storedIn(folder: string): Promise<string[]> {
  const sql = await openStore({ folder });
  try {
    const rows = await sql.query<{ uuid: string }>('SELECT payload_uuid AS uuid FROM deliveries');
    return rows.map(({ uuid }) => uuid);
  } finally {
    await sql.close();
  }
}

test.skipIf(SKIPPED)(
  `no second relay starts on a folder that a relay in another container holds${SKIPPED}`,
  async () => {
    const folder = await newFolder();
    const first = await createRelay(folder, OWN_PIDS);
    await first.start();
    const relays = [first];
    const refused: RelayProcess[] = [];
    for (const wrapper of [[], OWN_PIDS, ownPidsAndHostName('second')]) {
      const second = await createRelay(folder, wrapper);
      await second.start().then(
        () => relays.push(second),
        () => refused.push(second),
      );
    }
    const accepted = await sendWebhooks(relays, 300);
    for (const relay of relays) await relay.kill();
    expect(accepted).toHaveLength(300);
    expect((await storedIn(folder)).toSorted(), 'what was answered 200').toEqual(
      accepted.toSorted(),
    );
    expect(refused).toHaveLength(3);
    for (const { lines } of refused)
      expect(lines.join('\n')).toMatch(/is in use by .*Stop that process first/);
  },
);

test.skipIf(SKIPPED)(
  `a new container with another host name starts right after kill -9 of the former one${SKIPPED}`,
  async () => {
    const folder = await newFolder();
    const first = await createRelay(folder, ownPidsAndHostName('first'));
    await first.start();
    const accepted = await sendWebhooks([first], 20);
    await first.kill();
    const second = await createRelay(folder, ownPidsAndHostName('second'));
    await second.start();
    accepted.push(...(await sendWebhooks([second], 20)));
    await second.kill();
    expect((await storedIn(folder)).toSorted()).toEqual(accepted.toSorted());
    expect(accepted).toHaveLength(40);
  },
);
