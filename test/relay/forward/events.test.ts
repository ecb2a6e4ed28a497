import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { endEndpoint, listEndpoints } from '../../../src/relay/forward/endpoints';
import { ORIGINAL } from '../../../src/relay/forward/event-types';
import { findRefusal } from '../../../src/relay/webhooks/signature';
import { SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { aliceOf, callPlatform, createPayload } from '../../sandbox/client';
import { useSandbox } from '../../sandbox/use-sandbox';
import { sendWebhooksTo } from '../foreign-payload';
import { STORE_KINDS, useStores } from '../use-stores';
import { addReceiver } from './endpoint';
import { type Received, startReceiver } from './receiver';

vi.setConfig({ testTimeout: 30_000 });

describe.each(STORE_KINDS)('on %s', (kind) => {
  const sandbox = useSandbox();
  const newStore = useStores(kind);
  let relay: SandboxRelay;
  const receiver = startReceiver();
  let secret: string;

  beforeAll(async () => {
    relay = await startSandboxRelay(sandbox(), { store: await newStore() });
    sendWebhooksTo(sandbox(), relay);
  }, 60_000);
  afterAll(() => relay?.stop(0));
  beforeEach(async () => {
    ({ secret } = await addReceiver(relay.deps, await receiver));
    (await receiver).received.length = 0;
  });
  afterEach(async () => {
    for (const { id } of await listEndpoints(relay.deps.sql, 0))
      await endEndpoint(relay.deps.sql, id);
    await relay.deps.forwarder.refresh();
  });

  const eventsOf = async (uuid: string): Promise<Received[]> =>
    (await receiver).received.filter(({ json }) => json?.data?.uuid === uuid);
  const untilEvents = (uuid: string, count: number) =>
    waitUntil(async () => {
      const events = await eventsOf(uuid);
      return events.length >= count && events;
    }, `${count} events`);
  const typesOf = (events: readonly Received[]) => events.map(({ json }) => json.type);

  test('a signed payment is forwarded as signed and dispatched, verifiably and without the user token', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { signers: [aliceOf(sandbox())] } });
    await sandbox().phone.sign(uuid);
    const events = await untilEvents(uuid, 2);
    expect(typesOf(events)).toEqual(['request.signed', 'request.dispatched']);
    for (const { headers, body, json } of events) {
      expect(new Webhook(secret).verify(body, headers)).toEqual(json);
      expect(headers['content-type']).toBe('application/json');
    }
    const token = sandbox().platform.tokens.findLastIssuedBy(uuid)?.token ?? '';
    expect(token).toMatch(/\S{30,}/);
    expect(events.map(({ body }) => String(body)).join()).not.toContain(token);
    expect(events[1]?.json.data).toMatchObject({
      uuid,
      state: 'signed',
      account: aliceOf(sandbox()),
      txid: expect.stringMatching(/^[0-9A-F]{64}$/),
      dispatched_result: 'tesSUCCESS',
      payload: { meta: { uuid, signed: true }, application: { issued_user_token: null } },
    });
    expect(Date.parse(events[0]?.json.timestamp)).toBeGreaterThan(0);
  });

  test('a result that comes later is a second event', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { signers: [aliceOf(sandbox())] } });
    sandbox().switches.dispatchDelayMs = 60_000;
    try {
      await sandbox().phone.sign(uuid);
      expect(typesOf(await untilEvents(uuid, 1))).toEqual(['request.signed']);
      const events = await waitUntil(async () => {
        sandbox().clock.advance(20_000);
        relay.deps.wakeWorker();
        const found = await eventsOf(uuid);
        return found.length > 1 && found;
      }, 'the second event');
      expect(typesOf(events)).toEqual(['request.signed', 'request.dispatched']);
    } finally {
      sandbox().switches.dispatchDelayMs = 0;
    }
  });

  test('a rejection of a payload that no account here owns is forwarded', async () => {
    const { uuid } = await createPayload(sandbox());
    await sandbox().phone.reject(uuid);
    expect(typesOf(await untilEvents(uuid, 1))).toEqual(['request.rejected']);
  });

  test('a cancelled payload is forwarded', async () => {
    const { uuid } = await createPayload(sandbox());
    await callPlatform(sandbox(), `payload/${uuid}`, { method: 'DELETE' });
    await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
    expect(typesOf(await untilEvents(uuid, 1))).toEqual(['request.cancelled']);
  });

  test('an expired payload is forwarded', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { expire: 1 } });
    sandbox().clock.advance(61_000);
    await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now());
    expect(typesOf(await untilEvents(uuid, 1))).toEqual(['request.expired']);
  });

  test('the same webhook again forwards nothing', async () => {
    const { uuid } = await createPayload(sandbox());
    await sandbox().phone.reject(uuid);
    await untilEvents(uuid, 1);
    await sendWebhook(relay, webhookBody(uuid), sandbox().clock.now() + 1000, { attempt: 2 });
    const after = await createPayload(sandbox());
    await sandbox().phone.reject(after.uuid);
    await untilEvents(after.uuid, 1);
    expect(await eventsOf(uuid)).toHaveLength(1);
  });

  test('an endpoint gets only the events it subscribes to', async () => {
    const other = await startReceiver();
    await addReceiver(relay.deps, other, { types: ['request.rejected'] });
    const signed = await createPayload(sandbox());
    await sandbox().phone.sign(signed.uuid);
    const rejected = await createPayload(sandbox());
    await sandbox().phone.reject(rejected.uuid);
    await untilEvents(signed.uuid, 2);
    await waitUntil(() => other.received.length > 0, 'the rejection');
    expect(typesOf(other.received)).toEqual(['request.rejected']);
  });

  test('an original webhook is passed on as it came, and its copy is deleted once delivered', async () => {
    const existing = await startReceiver();
    await addReceiver(relay.deps, existing, { types: [ORIGINAL] });
    const { sql } = relay.deps;
    const { uuid } = await createPayload(sandbox(), { options: { signers: [aliceOf(sandbox())] } });
    await sandbox().phone.sign(uuid);
    const [message] = await waitUntil(
      () => existing.received.length > 0 && existing.received,
      'the original',
    );
    const { headers = {}, body = Buffer.alloc(0), json } = message ?? {};
    expect(json.payloadResponse.payload_uuidv4).toBe(uuid);
    expect(headers).toMatchObject({ 'user-agent': 'xumm-webhook', 'x-xumm-attempt': '1' });
    const signature = {
      timestamp: headers['x-xumm-request-timestamp'],
      signature: headers['x-xumm-request-signature'],
    };
    const now = sandbox().clock.now();
    expect(findRefusal(signature, body, [SANDBOX_API_SECRET], now, 300_000)).toBeUndefined();
    await untilEvents(uuid, 2);
    expect(existing.received).toHaveLength(1);
    await waitUntil(async () => {
      const kept = await sql.query(
        'SELECT 1 FROM forward_messages WHERE original_sealed IS NOT NULL',
      );
      return kept.length === 0;
    }, 'the copy to be deleted');
  });

  test('an original that waits is sealed, and is not passed on when it is too old', async () => {
    const existing = await startReceiver((response) => void response.writeHead(500).end());
    const { id } = await addReceiver(relay.deps, existing, { types: [ORIGINAL] });
    const { uuid } = await createPayload(sandbox(), { options: { signers: [aliceOf(sandbox())] } });
    await sandbox().phone.sign(uuid);
    await waitUntil(() => existing.received.length > 0, 'the first attempt');
    const rows = await relay.deps.sql.query<{ row: string }>(
      'SELECT row_to_json(m)::text AS row FROM forward_messages AS m WHERE type = $1',
      [ORIGINAL],
    );
    const token = sandbox().platform.tokens.findLastIssuedBy(uuid)?.token ?? '';
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    sandbox().clock.advance(310_000);
    relay.deps.forwarder.wake();
    await waitUntil(async () => {
      const [endpoint] = (await listEndpoints(relay.deps.sql, 0)).filter((one) => one.id === id);
      return endpoint?.dead === 1;
    }, 'the dead letter');
  });

  test('without an endpoint nothing is recorded', async () => {
    const { sql, forwarder } = relay.deps;
    for (const { id } of await listEndpoints(sql, 0)) await endEndpoint(sql, id);
    await forwarder.refresh();
    await sql.query('DELETE FROM forward_messages');
    const { uuid } = await createPayload(sandbox());
    await sandbox().phone.sign(uuid);
    await waitUntil(async () => {
      const rows = await sql.query('SELECT 1 FROM payloads WHERE uuid = $1 AND complete', [uuid]);
      return rows.length > 0;
    }, 'the payload');
    expect(await sql.query('SELECT id FROM forward_messages')).toEqual([]);
  });

  test('no secret, token or URL is in the log', () => {
    const lines = relay.lines.join('\n');
    expect(lines).not.toContain('whsec_');
    expect(lines).not.toContain('/hook');
  });
});
