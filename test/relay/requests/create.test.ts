import { afterEach, describe, expect, test } from 'vitest';
import { callRelay, paymentBody, waitUntil } from '../../../src/tools/relay/client';
import { callPlatform } from '../../sandbox/client';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf, startAnother, restart } = useRelay();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
const posts = () => sandbox().platform.postCount();
const post = (session: string, body: unknown, one = relay()) =>
  callRelay(one, 'POST', '/requests', session, body);
const body = (identifier: string, more: object = {}, name = 'Alice') =>
  paymentBody(addressOf(name), identifier, more);

afterEach(() => sandbox().faults.clear());

test('POST /requests answers like the platform, and pushes to the caller', async () => {
  const session = await pairAs();
  const { status, json, headers } = await post(session, body('create-1'));
  expect(status).toBe(200);
  const url = `https://xumm.app/sign/${json.uuid}`;
  expect(json).toEqual({
    uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    next: { always: url, no_push_msg_received: `${url}/qr` },
    refs: {
      qr_png: `${url}_q.png`,
      qr_matrix: `${url}_q.json`,
      qr_uri_quality_opts: ['m', 'q', 'h'],
      websocket_status: url.replace('https', 'wss'),
    },
    pushed: true,
  });
  expect(headers.get('x-call-ref')).toMatch(/^[0-9a-f-]{36}$/);
});

test('POST /requests does not pass on other fields, such as a user token', async () => {
  const [alice] = [await pairAs('Alice'), await pairAs('Bob')];
  const tokens = sandbox().platform.tokens;
  const application = sandbox().platform.applications[0]?.uuid ?? '';
  const bobs = tokens.findForAccount(addressOf('Bob'), application)?.token;
  const more = { user_token: bobs, user_uuid: 'x', anything: { at: 'all' } };
  const { json } = await post(alice, body('create-token', more));
  expect(sandbox().platform.findPayload(json.uuid)).toMatchObject({
    userAccount: addressOf('Alice'),
    request: { userToken: tokens.findForAccount(addressOf('Alice'), application)?.token },
  });
  const sent =
    sandbox()
      .traffic.entries()
      .findLast(({ path }) => path === POST.path)?.data ?? '';
  expect(Object.keys(JSON.parse(sent)).toSorted()).toEqual([
    'custom_meta',
    'options',
    'txjson',
    'user_token',
  ]);
  const stored = await relay().deps.sql.query('SELECT body FROM requests');
  expect(JSON.stringify(stored)).not.toContain(bobs);
});

/** The text of a valid request with a list nested in its transaction. */
function deep(depth: number): string {
  const list = '['.repeat(depth) + ']'.repeat(depth);
  return JSON.stringify(paymentBody(addressOf(), 'create-deep')).replace(
    '"TransactionType"',
    `"Deep":${list},"TransactionType"`,
  );
}

describe('POST /requests refuses, and neither sends nor stores', () => {
  const ALICE = () => ({ signers: [addressOf()] });
  test.each<[string, () => unknown, number, number]>([
    ['a body that is no JSON', () => 'hello', 400, 599],
    ['a list', () => [], 400, 599],
    ['an empty body', () => '', 400, 599],
    ['a list nested deeply', () => deep(30_000), 400, 599],
    ['a list nested slightly too deeply', () => deep(70), 400, 599],
    ['no transaction', () => body('create-r', { txjson: undefined }), 400, 600],
    ['a transaction of a wrong type', () => body('create-r', { txjson: 'x' }), 400, 600],
    ['a transaction and a blob', () => body('create-r', { txblob: 'ABCDEF0123' }), 400, 604],
    ['no identifier', () => body('create-r', { custom_meta: {} }), 400, 413],
    ['an empty identifier', () => body(''), 400, 413],
    ['a long identifier', () => body('x'.repeat(41)), 400, 413],
    ['an identifier with other characters', () => body('a/../b'), 400, 413],
    [
      'an identifier that is a number',
      () => body('create-r', { custom_meta: { identifier: 7 } }),
      400,
      413,
    ],
    ['a request without a signer', () => body('create-r', { options: {} }), 403, 403],
    ['a request for another account', () => body('create-r', {}, 'Bob'), 403, 403],
    [
      'a request for several accounts',
      () => body('create-r', { options: { signers: [addressOf(), addressOf('Bob')] } }),
      403,
      403,
    ],
    [
      'a request with the same signer twice',
      () => body('create-r', { options: { signers: [addressOf(), addressOf()] } }),
      403,
      403,
    ],
    [
      'a signer that is no list',
      () => body('create-r', { options: { signers: addressOf() } }),
      403,
      403,
    ],
    ['options that are a list', () => body('create-r', { options: [ALICE()] }), 403, 403],
    ['a body that is too long', () => body('create-r', { pad: 'x'.repeat(70_000) }), 413, 599],
  ])('%s', async (_what, create, status, code) => {
    const session = await pairAs();
    const [before, stored] = [posts(), await countRows(relay(), 'requests')];
    const answer = await post(session, create());
    expect([answer.status, answer.json.error]).toEqual([
      status,
      { reference: answer.headers.get('x-call-ref'), code },
    ]);
    expect([posts(), await countRows(relay(), 'requests')]).toEqual([before, stored]);
    sandbox().clock.advance(61_000);
  });
});

describe('a second POST with the same identifier', () => {
  test('gets the same answer from any relay, and nothing is sent twice', async () => {
    const session = await pairAs();
    const second = await startAnother();
    const before = posts();
    const all = await Promise.all(
      [relay(), second, relay(), second].map((one) => post(session, body('same-1'), one)),
    );
    await restart();
    all.push(await post(session, body('same-1')));
    expect(new Set(all.map(({ json }) => JSON.stringify(json))).size).toBe(1);
    expect(posts()).toBe(before + 1);
  });

  test('with another transaction is refused', async () => {
    const session = await pairAs();
    const { json } = await post(session, body('same-2'));
    const other = { txjson: { TransactionType: 'SignIn' } };
    const again = await post(session, body('same-2', other));
    expect([again.status, again.json.error.code]).toEqual([409, 409]);
    expect((await post(session, body('same-2'))).json.uuid).toBe(json.uuid);
  });

  test('by another user is refused, and does not reveal the first request', async () => {
    const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
    const { json } = await post(alice, body('same-3'));
    const before = posts();
    const taken = await post(bob, body('same-3', {}, 'Bob'));
    expect([taken.status, taken.json.error.code, posts()]).toEqual([409, 409, before]);
    expect(JSON.stringify(taken.json)).not.toContain(json.uuid);
  });

  test('is refused when another user used the identifier without the relay', async () => {
    const [session] = [await pairAs('Alice'), await pairAs('Bob')];
    await callPlatform(sandbox(), 'payload', { body: body('same-4', {}, 'Bob') });
    const taken = await post(session, body('same-4'));
    expect([taken.status, taken.json.error.code]).toEqual([409, 409]);
  });
});

test('a second POST while the first is in progress waits for the same answer', async () => {
  const session = await pairAs();
  const gate = sandbox().faults.next(POST, 'hold-after');
  const first = post(session, body('while-sent'));
  await gate.arrived;
  const second = post(session, body('while-sent'));
  await waitUntil(
    async () => (await countRows(relay(), "requests WHERE identifier = 'while-sent'")) === 1,
    'it',
  );
  // Nothing is seen of a request that waits for another: it gets time to arrive.
  await new Promise((resolve) => setTimeout(resolve, 300));
  gate.release();
  expect((await second).json).toEqual((await first).json);
});
