import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bodyExamples } from '../../../src/relay/api/examples';
import { callRelay, pairSession, paymentBody } from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { sendWebhooksTo } from '../foreign-payload';
import { STORE_KINDS, useStores } from '../use-stores';
import { apiClient, createToken } from './api-client';

vi.setConfig({ testTimeout: 30_000 });

describe.each(STORE_KINDS)('on %s', (kind) => {
  const sandbox = useSandbox();
  const newStore = useStores(kind);
  let relay: SandboxRelay;
  let shop: ReturnType<typeof apiClient>;
  beforeAll(async () => {
    relay = await startSandboxRelay(sandbox(), { store: await newStore() });
    sendWebhooksTo(sandbox(), relay);
    shop = apiClient(relay, await createToken(relay));
  }, 60_000);
  afterAll(() => relay?.stop(0));

  const addressOf = (name: string) => sandbox().phone.expectAccount(name).account;
  const create = async (body: object, account?: string) => {
    const query = account === undefined ? {} : { account };
    const { data, error } = await shop.POST('/v1/requests', { params: { query }, body });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  const waitFor = async (uuid: string) => {
    const params = { path: { uuid }, query: { wait: 20 } };
    const { data, error } = await shop.GET('/v1/requests/{uuid}', { params });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  };
  const pay = (identifier: string) => ({
    txjson: {
      TransactionType: 'Payment',
      Destination: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
      Amount: '1000000',
    },
    custom_meta: { identifier },
  });

  test('a shop without any browser finds out a user by QR code, then pushes to them', async () => {
    const login = await create({ txjson: { TransactionType: 'SignIn' } });
    expect(login).toMatchObject({ account: null, state: 'open', delivery: 'qr', pushUntil: null });
    const waiting = waitFor(login.uuid);
    await sandbox().phone.sign(login.uuid, { account: 'Alice' });
    expect(await waiting).toMatchObject({
      account: addressOf('Alice'),
      signer: addressOf('Alice'),
      state: 'signed',
    });

    // The user token is applied after the status.
    await vi.waitFor(async () => {
      const permission = await relay.deps.tokens.findPermission(
        addressOf('Alice'),
        sandbox().clock.now(),
      );
      expect(permission?.state).toBe('live');
    });
    const order = await create(pay('shop-order-1'), addressOf('Alice'));
    expect(order).toMatchObject({ account: addressOf('Alice'), delivery: 'push', pushed: true });
    expect(Date.parse(order.pushUntil ?? '')).toBeGreaterThan(sandbox().clock.now());
    const paid = waitFor(order.uuid);
    await sandbox().phone.sign(order.uuid);
    expect(await paid).toMatchObject({
      state: 'signed',
      signer: addressOf('Alice'),
      txid: expect.stringMatching(/^[0-9A-F]{64}$/),
      payload: { meta: { signed: true } },
    });
    await vi.waitFor(async () => {
      expect(await waitFor(order.uuid)).toMatchObject({
        ledgerResult: 'tesSUCCESS',
        ledgerFinal: true,
        delivered: '1000000',
      });
    }, 10_000);
    const issued = sandbox().platform.tokens.findForAccount(
      addressOf('Alice'),
      sandbox().platform.applications[0]?.uuid ?? '',
    );
    expect(JSON.stringify(await waitFor(order.uuid))).not.toContain(issued?.token);
  });

  test('a user without a push permission first signs from a QR code as the named account', async () => {
    const first = await create(pay('shop-first-1'), addressOf('Bob'));
    expect(first).toMatchObject({ account: addressOf('Bob'), delivery: 'qr' });
    expect(sandbox().platform.findPayload(first.uuid)?.request).toMatchObject({
      signers: [addressOf('Bob')],
    });
    const waiting = waitFor(first.uuid);
    await sandbox().phone.reject(first.uuid);
    expect(await waiting).toMatchObject({ state: 'rejected', signer: null, txid: null });
  });

  test('the extension and the shop see the same requests', async () => {
    const session = await pairSession(relay, await signIn(sandbox(), 'Alice'));
    const account = addressOf('Alice');
    const posted = paymentBody(account, 'shared-1');
    const { json } = await callRelay(relay, 'POST', '/requests', session, posted);
    const list = await shop.GET('/v1/requests', { params: { query: { account } } });
    expect(list.data?.requests[0]).toMatchObject({ uuid: json.uuid, identifier: 'shared-1' });
    const params = { path: { identifier: 'shared-1' } };
    const read = await shop.GET('/v1/requests/by-identifier/{identifier}', { params });
    expect(read.data).toMatchObject({ uuid: json.uuid, state: 'open' });
    const own = await create(pay('shared-2'), account);
    const seen = await callRelay(relay, 'GET', `/requests/${own.uuid}`, session);
    expect(seen.json.meta.uuid).toBe(own.uuid);
  });

  test('lists every request once, the newest first, in pages', async () => {
    const account = addressOf('Alice');
    for (const number of [1, 2, 3, 4, 5]) {
      sandbox().clock.advance(1000);
      await create(pay(`page-${number}`), account);
    }
    const found: (string | null)[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = { account, limit: 2, ...(cursor && { cursor }) };
      const { data } = await shop.GET('/v1/requests', { params: { query } });
      found.push(...(data?.requests ?? []).map(({ identifier }) => identifier));
      if (!data?.next) break;
      cursor = data.next;
    }
    expect(found.slice(0, 5)).toEqual(['page-5', 'page-4', 'page-3', 'page-2', 'page-1']);
    expect(new Set(found).size).toBe(found.length);
    const query = { account, state: 'rejected' as const };
    const rejected = await shop.GET('/v1/requests', { params: { query } });
    expect(rejected.data?.requests).toEqual([]);
  });

  test('cancels an open request, and says when it was already resolved', async () => {
    const { uuid } = await create(pay('cancel-1'), addressOf('Alice'));
    const params = { path: { uuid } };
    const waiting = waitFor(uuid);
    const { data } = await shop.DELETE('/v1/requests/{uuid}', { params });
    expect(data).toMatchObject({
      cancelled: true,
      reason: 'OK',
      request: { state: 'cancelled' },
    });
    expect((await waiting).state).toBe('cancelled');
    const signed = await create(pay('cancel-2'), addressOf('Alice'));
    await sandbox().phone.sign(signed.uuid);
    const late = await shop.DELETE('/v1/requests/{uuid}', {
      params: { path: { uuid: signed.uuid } },
    });
    expect(late.data).toMatchObject({
      cancelled: false,
      reason: 'ALREADY_RESOLVED',
      request: { state: 'signed' },
    });
  });

  test.each(
    Object.entries(bodyExamples),
  )('the example %s of the description is accepted', async (_name, { value, isForAccount }) => {
    const account = isForAccount ? addressOf('Alice') : undefined;
    expect(await create(value, account)).toMatchObject({ state: 'open' });
  });
});
