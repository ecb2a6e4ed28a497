import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { countLivePermissions } from '../../../src/relay/tokens/user-tokens';
import { callRelay, pairSession, paymentBody, waitUntil } from '../../../src/tools/relay/client';
import {
  relayConfig,
  type SandboxRelay,
  startSandboxRelay,
} from '../../../src/tools/relay/sandbox-relay';
import { callPlatform } from '../../sandbox/client';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { downgradeStore } from '../downgrade-store';
import { openStream } from '../events/open-stream';
import {
  createPayloadAs,
  sendWebhooksTo,
  signInBody,
  waitUntilConfirmed,
} from '../foreign-payload';
import { STORE_KINDS, useStores } from '../use-stores';

// A busy machine needs more than the default.
vi.setConfig({ testTimeout: 30_000 });

const DAY = 86_400_000;
describe.each(STORE_KINDS)('on %s', (kind) => {
  const box = useSandbox();
  const newStore = useStores(kind);
  const folder = mkdtempSync(join(tmpdir(), 'relay-upgrade-'));
  const config = relayConfig();
  const address = (name = 'Alice') => box().phone.expectAccount(name).account;
  const application = () => box().platform.applications[0]?.uuid ?? '';
  let place: StoreLocation;
  let relay: SandboxRelay;
  let session: string;
  /** Id of the last change that the account received before the upgrade. */
  let lastEventId = '';
  const uuids: Record<string, string> = {};

  /** Stores a payload as the former version did: for the account that it names as signer. */
  const store = async (sql: Sql, name: string, uuid: string): Promise<void> => {
    uuids[name] = uuid;
    const { json } = await callPlatform(box(), `payload/${uuid}`);
    const state = json.meta.signed ? 'signed' : json.meta.resolved ? 'rejected' : 'open';
    await sql.query(
      `INSERT INTO payloads (uuid, account, identifier, state, view, complete, changed_at,
         changed_seq)
       VALUES ($1, $2, $3, $4, $5, true, $6, nextval('changes')) ON CONFLICT DO NOTHING`,
      [uuid, address(), json.custom_meta.identifier, state, JSON.stringify(json), Date.now()],
    );
  };

  beforeAll(async () => {
    const found = await newStore();
    place = 'url' in found ? found : { folder };
    const former = await startSandboxRelay(box(), { ...config, store: place });
    session = await pairSession(former, await signIn(box()));
    const bob = await signIn(box(), 'Bob');
    const foreign = (name?: string) => createPayloadAs(box(), bob, signInBody(address(), name));
    const body = paymentBody(address(), 'upgrade-1');
    const created = (await callRelay(former, 'POST', '/requests', session, body)).json.uuid;
    await box().phone.reject(created);
    const signed = await foreign();
    await box().phone.sign(signed, { account: 'Alice' });
    const byKey = await foreign();
    await box().phone.sign(byKey, { account: 'Alice', signedBy: 'Bob' });
    await former.stop(0);
    const token = box().platform.tokens.findForAccount(address('Bob'), application())?.token ?? '';
    const expiresAt = box().clock.now() + 30 * DAY;
    const poison = { place, keys: config.sealKeys, account: address(), token, expiresAt };
    await downgradeStore(poison, async (sql) => {
      await store(sql, 'created here', created);
      await store(sql, 'foreign', await foreign('upgrade-2'));
      await store(sql, 'foreign without identifier', await foreign());
      await store(sql, 'signed elsewhere', signed);
      await store(sql, 'signed with the regular key', byKey);
      const [last] = await sql.query<{ seq: number }>('SELECT last_value AS seq FROM changes');
      lastEventId = String(last?.seq);
    });
    relay = await startSandboxRelay(box(), { ...config, store: place });
    sendWebhooksTo(box(), relay);
  }, 90_000);
  afterAll(async () => {
    await relay?.stop(0);
    rmSync(folder, { recursive: true, force: true });
  });

  test('a session stays valid after the upgrade, and its push permission is reported as expired', async () => {
    const { status, json } = await callRelay(relay, 'GET', '/ping', session);
    expect([status, json.state]).toEqual([200, 'expired']);
    expect(json.until).toBeLessThanOrEqual(box().clock.now());
    expect(await countLivePermissions(relay.deps.sql, box().clock.now())).toBe(0);
    const stream = await openStream(relay, session, lastEventId);
    const [event] = await waitUntil(
      () => stream.of('session').length > 0 && stream.of('session'),
      'the event',
    );
    expect(event?.data).toMatchObject({ state: 'expired' });
    stream.stop();
  });

  test('payloads that the account neither created nor signed are deleted', async () => {
    const rows = await relay.deps.sql.query<{ uuid: string }>('SELECT uuid::text FROM payloads');
    const kept = rows.map(({ uuid }) => uuid);
    const names = Object.keys(uuids).filter((name) => kept.includes(uuids[name] ?? ''));
    expect(names).toEqual(['created here', 'signed elsewhere']);
  });

  test('no request is pushed to the stranger, and a signature restores push to the account', async () => {
    const post = async (identifier: string) =>
      (await callRelay(relay, 'POST', '/requests', session, paymentBody(address(), identifier)))
        .json;
    const first = await post('upgrade-3');
    expect(first.pushed).toBe(false);
    expect(box().platform.findPayload(first.uuid)?.request.userToken).toBeNull();
    await box().phone.sign(first.uuid, { account: 'Alice' });
    await box().webhooks.idle();
    await waitUntilConfirmed(relay, first.uuid);
    expect((await callRelay(relay, 'GET', '/ping', session)).json.state).toBe('live');
    const next = await post('upgrade-4');
    expect([next.pushed, box().platform.findPayload(next.uuid)?.userAccount]).toEqual([
      true,
      address(),
    ]);
  });
});
