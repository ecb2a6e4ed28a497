import { beforeAll, describe, expect, it } from 'vitest';
import { callPlatform, createPayload, getPayload, type TestResponse } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const DAY = 86_400_000;
const OTHER = 'aaaaaaaa-1111-4111-8111-111111111111';
const asOther = { 'x-api-key': OTHER };
const txjson = { TransactionType: 'SignIn' };
const cancel = async (path: string, headers = {}) =>
  callPlatform(sandbox(), path, { method: 'DELETE', headers });
const tokenFor = async (headers = {}): Promise<string> => {
  const { json } = await callPlatform(sandbox(), 'payload', { body: { txjson }, headers });
  await sandbox().phone.sign(json.uuid, { account: 'Alice' });
  const view = await callPlatform(sandbox(), `payload/${json.uuid}`, { headers });
  return view.json.application.issued_user_token;
};

beforeAll(() => {
  const [own] = sandbox().platform.applications;
  if (own) sandbox().platform.setApplication({ ...own, uuid: OTHER, name: 'Another application' });
});

describe('a payload with a user token', () => {
  const createWith = (user_token: unknown) => createPayload(sandbox(), { txjson, user_token });

  it('is pushed to the user of a live token in any case', async () => {
    const token = await tokenFor();
    const pushed = await createWith(token);
    expect(pushed.pushed).toBe(true);
    expect(pushed.next.no_push_msg_received).toBe(`https://xumm.app/sign/${pushed.uuid}/qr`);
    expect(await sandbox().phone.nextPush()).toBe(pushed.uuid);
    expect((await getPayload(sandbox(), pushed.uuid)).meta.pushed).toBe(true);
    expect((await createWith(token.toUpperCase())).pushed).toBe(true);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an unknown token', async () => '11111111-1111-4111-8111-111111111111'],
    ['a text that is not a uuid', async () => 'me'],
    ['a number', async () => 7],
    ['the token of another application', () => tokenFor(asOther)],
    [
      'a revoked token',
      async () => {
        const token = await tokenFor();
        sandbox().phone.revokeToken('Alice');
        return token;
      },
    ],
    [
      'an expired token',
      async () => {
        const token = await tokenFor();
        sandbox().clock.advance(30 * DAY);
        return token;
      },
    ],
  ])('is created but not pushed for %s', async (_what, token) => {
    const { pushed, next, uuid } = await createWith(await token());
    expect(pushed).toBe(false);
    expect(next).toEqual({ always: `https://xumm.app/sign/${uuid}` });
    expect((await getPayload(sandbox(), uuid)).meta.pushed).toBe(false);
  });

  it.each([
    { enabled: false },
    { locked: true },
  ])('is not pushed to a device that is %o', async (device) => {
    const token = await tokenFor();
    sandbox().phone.setDevice(device);
    const { pushed } = await createWith(token);
    sandbox().phone.setDevice({ enabled: true, locked: false });
    expect(pushed).toBe(false);
    expect((await createWith(token)).pushed).toBe(true);
  });

  it('renews its user token when it is signed', async () => {
    const token = await tokenFor();
    sandbox().clock.advance(20 * DAY);
    const { uuid } = await createWith(token);
    await sandbox().phone.sign(uuid);
    const view = await getPayload(sandbox(), uuid);
    expect(view.payload.origintype).toBe('PUSH_NOTIFICATION');
    expect(view.application.issued_user_token).toBe(token);
    sandbox().clock.advance(20 * DAY);
    expect((await createWith(token)).pushed).toBe(true);
  });
});

describe('the validity of user tokens', () => {
  const validityOf = async (tokens: unknown, headers = {}): Promise<TestResponse> =>
    callPlatform(sandbox(), 'user-tokens', { body: { tokens }, headers });

  it('is visible only to the application they were issued to', async () => {
    const token = await tokenFor();
    const [own] = (await validityOf([token])).json.tokens;
    expect(own).toEqual({
      user_token: token,
      active: true,
      issued: expect.any(Number),
      expires: expect.any(Number),
    });
    expect((await validityOf([token], asOther)).json.tokens).toEqual([
      { user_token: token, active: false },
    ]);
    expect((await callPlatform(sandbox(), `user-token/${token}`)).json.tokens).toEqual([own]);
    expect((await validityOf([token.toUpperCase()])).json.tokens[0].active).toBe(true);
  });

  it('ends with a revocation or after 30 days', async () => {
    const token = await tokenFor();
    sandbox().phone.revokeToken('Alice');
    expect((await validityOf([token])).json.tokens[0].active).toBe(false);
    const next = await tokenFor();
    expect(next).not.toBe(token);
    sandbox().clock.advance(30 * DAY);
    expect((await validityOf([next])).json.tokens[0].active).toBe(false);
  });

  it.each([undefined, 'one', {}])('is refused with 599 when tokens is %o', async (tokens) => {
    const answer = await validityOf(tokens);
    expect([answer.status, answer.json.error.code]).toEqual([400, 599]);
  });
});

it('returns the application on ping, by GET and by POST', async () => {
  for (const method of ['GET', 'POST']) {
    const { json, headers } = await callPlatform(sandbox(), 'ping', { method });
    const [own] = sandbox().platform.applications;
    expect(json).toEqual({
      pong: true,
      auth: {
        quota: {},
        application: {
          uuidv4: own?.uuid,
          name: own?.name,
          webhookurl: '',
          redirecturis: own?.redirectUris,
          disabled: 0,
        },
        call: { uuidv4: headers['x-call-ref'] },
      },
    });
    expect(Number(headers['x-ratelimit-remaining'])).toBeLessThan(
      Number(headers['x-ratelimit-limit']),
    );
  }
});

it.each([
  'order-1',
  'Bestellung 7/8 ä?',
  '42%',
])('finds a payload by identifier %s', async (identifier) => {
  const { uuid } = await createPayload(sandbox(), { custom_meta: { identifier } });
  const path = `payload/ci/${encodeURIComponent(identifier)}`;
  expect((await callPlatform(sandbox(), path)).json.meta.uuid).toBe(uuid);
  expect((await callPlatform(sandbox(), path, { headers: asOther })).status).toBe(404);
});

it('lets two applications use the same identifier', async () => {
  const body = { txjson, custom_meta: { identifier: 'same' } };
  const own = (await callPlatform(sandbox(), 'payload', { body })).json.uuid;
  const { json } = await callPlatform(sandbox(), 'payload', { body, headers: asOther });
  const found = await callPlatform(sandbox(), 'payload/ci/same', { headers: asOther });
  expect(found.json.meta.uuid).toBe(json.uuid);
  expect((await callPlatform(sandbox(), 'payload/ci/same')).json.meta.uuid).toBe(own);
});

it('cancels a payload only for its own application', async () => {
  const { uuid } = await createPayload(sandbox(), { custom_meta: { identifier: 'cancel-me' } });
  expect((await cancel(`payload/${uuid}`, asOther)).status).toBe(404);
  const { status, json } = await cancel(`payload/${uuid}`);
  expect([status, json.result]).toEqual([200, { cancelled: true, reason: 'OK' }]);
  expect(json.custom_meta.identifier).toBe('cancel-me');
  expect((await getPayload(sandbox(), uuid)).meta).toMatchObject({
    cancelled: true,
    expired: true,
  });
});

it('returns a submitted transaction of Mainnet', async () => {
  const { uuid } = await createPayload(sandbox());
  const { txid } = await sandbox().phone.sign(uuid, { account: 'Alice', network: 'MAINNET' });
  const { json } = await callPlatform(sandbox(), `xrpl-tx/${txid}`);
  expect(json).toMatchObject({ txid, transaction: { TransactionType: 'Payment' } });
  expect(Object.keys(json.balanceChanges)).toHaveLength(2);
});

it('answers an unknown hash with the error of a node, or with 404 by switch', async () => {
  const ask = () => callPlatform(sandbox(), `xrpl-tx/${'A'.repeat(64)}`);
  const { status, json } = await ask();
  expect([status, json.txid, json.transaction.error]).toEqual([200, 'A'.repeat(64), 'txnNotFound']);
  sandbox().switches.xrplTxUnknown = 'not-found';
  const unknown = await ask();
  expect([unknown.status, unknown.json.error.code]).toEqual([404, 404]);
  sandbox().switches.xrplTxUnknown = 'node-error';
});

it('refuses xApp calls with 403', async () => {
  const answer = await callPlatform(sandbox(), 'xapp/push', { body: { user_token: OTHER } });
  expect([answer.status, answer.json.error.code]).toEqual([403, 403]);
});
