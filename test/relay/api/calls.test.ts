import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callRelay, waitUntil } from '../../../src/tools/relay/client';
import { runCommandLine } from '../command-line/run-command-line';
import { sendWebhooksTo } from '../foreign-payload';
import { useRelay } from '../use-relay';
import { apiClient, createToken, expectDescribed } from './api-client';

const { sandbox, relay, addressOf, startAnother } = useRelay();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
const posts = () => sandbox().platform.postCount();
let token: string;
let last = 0;

beforeAll(async () => {
  sendWebhooksTo(sandbox(), relay());
  token = await createToken(relay());
});
afterEach(() => sandbox().faults.clear());

const next = () => {
  last += 1;
  return `call-${last}`;
};
const body = (identifier: string, more: object = {}) => ({
  txjson: { TransactionType: 'Payment', Destination: addressOf('Bob'), Amount: '1' },
  custom_meta: { identifier },
  ...more,
});
const create = (sent: unknown, as = token, one = relay(), account = addressOf()) =>
  callRelay(one, 'POST', `/v1/requests?account=${account}`, as, sent);

describe('a repeated POST', () => {
  test('of twenty at once creates one request', async () => {
    const [second, before, name] = [await startAnother(), posts(), next()];
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        create(body(name), token, index % 2 ? second : relay()),
      ),
    );
    expect(posts()).toBe(before + 1);
    expect(all.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(all.map(({ json }) => json.uuid)).size).toBe(1);
  });

  test('after a lost answer gets the request that was created', async () => {
    const [before, name] = [posts(), next()];
    sandbox().faults.next(POST, 'drop-after');
    const lost = await create(body(name));
    expect([lost.status, lost.json.type]).toEqual([502, '/docs#problem-platform-failed']);
    expect(lost.headers.get('retry-after')).toBe('5');
    expect((await create(body(name))).json).toMatchObject({ identifier: name, state: 'open' });
    expect(posts()).toBe(before + 1);
  });

  test('of a sign-in by any user after a lost answer finds it, too', async () => {
    const [before, name] = [posts(), next()];
    const signIn = { txjson: { TransactionType: 'SignIn' }, custom_meta: { identifier: name } };
    sandbox().faults.next(POST, 'drop-after');
    expect((await callRelay(relay(), 'POST', '/v1/requests', token, signIn)).status).toBe(502);
    const again = await callRelay(relay(), 'POST', '/v1/requests', token, signIn);
    expect(again.json).toMatchObject({ identifier: name, account: null });
    expect(posts()).toBe(before + 1);
  });

  test('may order its fields differently; with another content it is a conflict', async () => {
    const name = next();
    const { uuid } = (await create(body(name))).json;
    const { txjson, custom_meta } = body(name);
    const turned = { custom_meta, txjson: Object.fromEntries(Object.entries(txjson).reverse()) };
    expect((await create(turned)).json.uuid).toBe(uuid);
    const other = await create(body(name, { txjson: { ...txjson, Amount: '2' } }));
    expect([other.status, other.json.type]).toEqual([409, '/docs#problem-conflict']);
    const forBob = await create(body(name), token, relay(), addressOf('Bob'));
    expect(forBob.status).toBe(409);
  });
});

test('a wait on another relay ends when the phone signs', async () => {
  const second = await startAnother();
  const { uuid } = (await create(body(next()))).json;
  const waiting = callRelay(second, 'GET', `/v1/requests/${uuid}?wait=15`, token);
  await waitUntil(() => second.deps.waits.size === 1, 'the waiting call');
  await sandbox().phone.sign(uuid);
  expect((await waiting).json.state).toBe('signed');
});

test('a wait ends with its client, with the relay, and with its time', async () => {
  const second = await startAnother();
  const { uuid } = (await create(body(next()))).json;
  const url = `${second.url}/v1/requests/${uuid}?wait=60`;
  const headers = { Authorization: `Bearer ${token}` };
  const client = new AbortController();
  const left = fetch(url, { headers, signal: client.signal }).catch(() => 'left');
  await waitUntil(() => second.deps.waits.size === 1, 'the waiting call');
  client.abort();
  expect(await left).toBe('left');
  await waitUntil(() => second.deps.waits.size === 0, 'the end of the wait');
  const short = await callRelay(second, 'GET', `/v1/requests/${uuid}?wait=1`, token);
  expect(short.json.state).toBe('open');
  const stopped = fetch(url, { headers });
  await waitUntil(() => second.deps.waits.size === 1, 'the waiting call');
  await second.stop();
  expect(await (await stopped).json()).toMatchObject({ state: 'open' });
});

test('a token that is ended while its call waits gets no answer', async () => {
  const { apiTokens, waits } = relay().deps;
  const other = await createToken(relay(), { label: 'to end' });
  const { uuid } = (await create(body(next()))).json;
  const waiting = callRelay(relay(), 'GET', `/v1/requests/${uuid}?wait=15`, other);
  await waitUntil(() => waits.size === 1, 'the waiting call');
  const [ended] = (await apiTokens.list()).filter(({ label }) => label === 'to end');
  await apiTokens.end(ended?.id ?? '');
  await sandbox().phone.sign(uuid);
  expect((await waiting).status).toBe(401);
});

test('a restricted token neither creates for nor sees other accounts', async () => {
  const bobs = await createToken(relay(), { accounts: [addressOf('Bob')] });
  const { uuid } = (await create(body(next()))).json;
  const call = (method: string, path: string, sent?: object) =>
    callRelay(relay(), method, `/v1/requests${path}`, bobs, sent);
  const refused = [
    await call('POST', `?account=${addressOf()}`, body(next())),
    await call('POST', '', { txjson: { TransactionType: 'SignIn' } }),
    await call('GET', `?account=${addressOf()}`),
    await call('GET', `/${uuid}`),
    await call('DELETE', `/${uuid}`),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 404, 404]);
  expect((await call('GET', '')).json.requests).toEqual([]);
  expect(refused[0]?.json.detail).toContain(`--account ${addressOf()}`);
});

test('a scope allows only its own calls', async () => {
  const reader = await createToken(relay(), { scopes: ['read'] });
  const pusher = await createToken(relay(), { scopes: ['push'] });
  expect((await create(body(next()), reader)).status).toBe(403);
  const { status, json } = await create(body(next()), pusher);
  expect(status).toBe(201);
  const read = await callRelay(relay(), 'GET', `/v1/requests/${json.uuid}`, pusher);
  expect([read.status, read.json.type]).toEqual([403, '/docs#problem-wrong-scope']);
});

describe('POST /v1/requests refuses, and sends nothing', () => {
  const payment = () => body('refused').txjson;
  test.each<[string, () => unknown, number, string[]]>([
    ['no JSON', () => 'hello', 400, ['']],
    ['a list', () => [], 400, ['']],
    ['an empty body', () => '', 400, ['']],
    ['no transaction', () => ({}), 400, ['']],
    ['both forms', () => ({ txjson: payment(), txblob: 'ABCDEF012345' }), 400, ['']],
    [
      'several faults',
      () => ({
        txjson: { Amount: 1 },
        user_token: 'x',
        options: { expire: 0, submit: 'yes', signers: ['rWrong'], other: 1 },
        custom_meta: { identifier: 'a b', instruction: 'x'.repeat(281), blob: 7 },
      }),
      400,
      [
        '/custom_meta/blob',
        '/custom_meta/identifier',
        '/custom_meta/instruction',
        '/options/expire',
        '/options/other',
        '/options/signers/0',
        '/options/submit',
        '/txjson/TransactionType',
        '/user_token',
      ],
    ],
    [
      'two signers',
      () => ({ txjson: payment(), options: { signers: [addressOf(), addressOf('Bob')] } }),
      400,
      ['/options/signers'],
    ],
    [
      'two accounts',
      () => ({ txjson: payment(), options: { signers: [addressOf('Bob')] } }),
      400,
      ['/options/signers'],
    ],
    ['deep nesting', () => `{"txjson":${'['.repeat(9000)}${']'.repeat(9000)}}`, 400, ['']],
    ['a long body', () => ({ txjson: payment(), pad: 'x'.repeat(70_000) }), 413, []],
  ])('%s', async (_what, sent, status, places) => {
    const before = posts();
    const { json, headers, ...answer } = await create(sent());
    expect(answer.status).toBe(status);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json.reference).toBe(headers.get('x-call-ref'));
    const found = new Set((json.errors ?? []).map(({ at }: { at: string }) => at));
    expect([...found].sort()).toEqual(places);
    await expectDescribed('/v1/requests', 'POST', Response.json(json, { status, headers }));
    expect(posts()).toBe(before);
  });

  test('a payment without an account, and says how to find it out', async () => {
    const { status, json } = await callRelay(relay(), 'POST', '/v1/requests', token, body(next()));
    expect([status, json.errors[0].at]).toEqual([400, '?account']);
  });
});

test('what Xaman refuses is a problem with its code, also when it is repeated', async () => {
  const wrong = { ...body(next()), txjson: { TransactionType: 'Nonsense' } };
  for (const _ of [1, 2]) {
    const { status, json } = await create(wrong);
    expect([status, json.platformCode]).toEqual([422, 602]);
  }
});

test('an unknown, malformed or missing token is refused, and limited by address', async () => {
  const answers: number[] = [];
  for (const wrong of [undefined, 'x', `xrt_${'A'.repeat(43)}`]) {
    const { status, headers } = await callRelay(relay(), 'GET', '/v1/requests', wrong);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    answers.push(status);
  }
  expect(answers).toEqual([401, 401, 401]);
  for (let call = 0; call < 60; call += 1)
    await callRelay(relay(), 'GET', '/v1/requests', `xrt_${'B'.repeat(43)}`);
  const limited = await callRelay(relay(), 'GET', '/v1/requests', 'x');
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await callRelay(relay(), 'GET', '/v1/requests', token)).status).toBe(200);
  sandbox().clock.advance(61_000);
});

test('a token and an account have limits of calls', async () => {
  const strict = await startAnother({ callsPerToken: 2 });
  const client = apiClient(strict, await createToken(strict));
  const statuses: number[] = [];
  for (let call = 0; call < 3; call += 1)
    statuses.push((await client.GET('/v1/requests')).response.status);
  expect(statuses).toEqual([200, 200, 429]);
  const slow = await startAnother({ callsPerMinute: 1 });
  const many = [1, 2].map(() => create(body(next()), token, slow));
  expect((await Promise.all(many)).map(({ status }) => status).sort()).toEqual([201, 429]);
});

test('no token is in logs, metrics, answers or the store', async () => {
  const tables = ['api_tokens', 'requests', 'payloads', 'deliveries'];
  const stored = await Promise.all(
    tables.map((table) => relay().deps.sql.query(`SELECT * FROM ${table}`)),
  );
  const metrics = await (await fetch(`${relay().url}/metrics`)).text();
  const docs = await (await fetch(`${relay().url}/docs`)).text();
  const everything = JSON.stringify([stored, relay().lines, metrics, docs]);
  expect(everything).not.toContain(token.slice(4));
});

test('the commands create, list and end API tokens', async () => {
  const { store } = relay().deps.config;
  const settings = { DATABASE_URL: 'url' in store ? store.url : '' };
  const run = (line: string) => runCommandLine(line, settings);
  const added = await run(`tokens add --label shop --account ${addressOf()} --can read`);
  expect(added).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^xrt_[\w-]{43}$/) });
  const id = /API token (\w+)\./.exec(added.err)?.[1] ?? '';
  expect((await callRelay(relay(), 'GET', '/v1/requests', added.out)).status).toBe(200);
  for (const line of ['tokens', 'tokens list']) {
    const { out } = await run(line);
    expect(out).toMatch(new RegExp(`^${id} +read .* shop +${addressOf()}$`, 'm'));
    expect(out).not.toContain(added.out);
  }
  expect((await run(`tokens end ${id}`)).out).toBe(`Ended API token ${id}.`);
  expect((await run(`tokens end ${id}`)).exitCode).toBe(1);
  expect((await callRelay(relay(), 'GET', '/v1/requests', added.out)).status).toBe(401);
  expect((await run('tokens add')).exitCode).toBe(2);
  expect(await run('tokens add --label a --account rX --can fly')).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/fly[\s\S]*rX/),
  });
});
