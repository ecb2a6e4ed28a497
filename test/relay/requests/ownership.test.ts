import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, pair, paymentBody, until } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { relayBeside } from '../beside';
import { listen } from '../events/listen';
import { confirmed, makeWith, sendWebhooksTo, signInFor } from '../stranger';

const { box, relay, address } = relayBeside();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
let session: string;
let alice: string;
let bob: string;
let last = 0;

beforeAll(() => sendWebhooksTo(box(), relay()));
beforeEach(async () => {
  box().faults.clear();
  alice = await signIn(box(), 'Alice');
  session = await pair(relay(), alice);
  bob = await signIn(box(), 'Bob');
});

const get = (path: string, as = session) => ask(relay(), 'GET', path, as);
const post = (body: object) => ask(relay(), 'POST', '/requests', session, body);
const listed = async (): Promise<string[]> =>
  (await get('/requests')).json.requests.map(({ uuid }: { uuid: string }) => uuid);
const identifier = () => {
  last += 1;
  return `owner-${last}`;
};
const foreign = (body: object = signInFor(address(), identifier())) => makeWith(box(), bob, body);
const rejectedBy = async (name: string, uuid: string) => {
  box().phone.use(name);
  await box().phone.reject(uuid);
  box().phone.use('Alice');
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
};

test('a stranger’s payload is neither in the list nor in the stream of the account it names', async () => {
  const ear = await listen(relay(), session);
  await until(() => ear.of('hello').length > 0, 'hello');
  const uuid = await foreign();
  await rejectedBy('Bob', uuid);
  const own = (await post(paymentBody(address(), identifier()))).json.uuid;
  await rejectedBy('Alice', own);
  await until(() => ear.of('request').some(({ data }) => data.uuid === own), 'the own request');
  expect(ear.text()).not.toContain(uuid);
  expect(await listed()).toContain(own);
  expect(await listed()).not.toContain(uuid);
  ear.stop();
});

test('a payload made elsewhere is read and cancelled by its only signer, and not stored', async () => {
  const uuid = await makeWith(box(), alice, paymentBody(address(), identifier()));
  expect((await get(`/requests/${uuid}`)).json.meta).toMatchObject({ uuid, resolved: false });
  const bobs = await pair(relay(), bob);
  expect((await get(`/requests/${uuid}`, bobs)).status).toBe(404);
  expect((await ask(relay(), 'DELETE', `/requests/${uuid}`, bobs)).status).toBe(404);
  const { json } = await ask(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect(json.result).toEqual({ cancelled: true, reason: 'OK' });
  expect((await get(`/requests/${uuid}`)).json.meta.cancelled).toBe(true);
  const job = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
  await until(async () => (await relay().deps.sql.query(job, [uuid])).length === 0, 'its look');
  expect(await listed()).not.toContain(uuid);
});

test('a payload made elsewhere is the account’s own once it has signed it', async () => {
  const uuid = await makeWith(box(), alice, paymentBody(address(), identifier()));
  await box().phone.sign(uuid);
  await box().webhooks.idle();
  await until(async () => (await listed()).includes(uuid), 'the signed payload');
});

test('a request is its maker’s from the start: its rejection is listed though its answer got lost', async () => {
  box().faults.next(POST, 'drop-after');
  const body = paymentBody(address(), identifier());
  expect((await post(body)).status).toBe(504);
  const uuid = box().platform.payloads().at(-1)?.uuid ?? '';
  await rejectedBy('Alice', uuid);
  expect(await listed()).toContain(uuid);
  expect((await post(body)).json.uuid).toBe(uuid);
});

test('a request that the extension made directly is taken over by its identifier', async () => {
  const body = paymentBody(address(), identifier());
  const uuid = await makeWith(box(), alice, body);
  const posts = box().platform.posts();
  expect((await post(body)).json.uuid).toBe(uuid);
  expect(box().platform.posts()).toBe(posts);
  expect(await listed()).toContain(uuid);
});

describe('an identifier that a stranger took first', () => {
  const taken = async (lose?: 'drop-before') => {
    const name = identifier();
    const uuid = await foreign(signInFor(address(), name));
    if (lose) box().faults.next(POST, lose);
    const answers = [await post(paymentBody(address(), name))];
    if (lose) answers.push(await post(paymentBody(address(), name)));
    return { name, uuid, answer: answers.at(-1) };
  };

  test.each([
    ['when it is posted', undefined],
    ['when it is looked for', 'drop-before'],
  ] as const)('is refused %s, and nothing of the payload is taken over', async (_when, lose) => {
    const { name, uuid, answer } = await taken(lose);
    expect([answer?.status, answer?.json.error.code]).toEqual([409, 409]);
    expect(JSON.stringify(answer?.json)).not.toContain(uuid);
    const read = await get(`/requests/ci/${name}`);
    expect([read.status, read.json.error.code]).toEqual([409, 409]);
    await rejectedBy('Bob', uuid);
    expect(await listed()).not.toContain(uuid);
    const line = relay().lines.find((text) => text.includes(uuid) && text.includes('identifier'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'warn' });
  });

  test('is refused though the account itself signed that payload', async () => {
    const { name, uuid } = await taken();
    await box().phone.sign(uuid, { account: 'Alice' });
    await box().webhooks.idle();
    await until(async () => (await listed()).includes(uuid), 'the signed payload');
    expect((await get(`/requests/ci/${name}`)).status).toBe(409);
    expect((await post(paymentBody(address(), name))).status).toBe(409);
    expect((await get(`/requests/${uuid}`)).status).toBe(200);
  });
});
