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
const makeAsBob = (body: object = signInFor(address(), identifier())) => makeWith(box(), bob, body);
const rejectedBy = async (name: string, uuid: string) => {
  box().phone.use(name);
  await box().phone.reject(uuid);
  box().phone.use('Alice');
  await box().webhooks.idle();
  await confirmed(relay(), uuid);
};

test('a payload of another user is neither in the list nor in the stream of the account it names', async () => {
  const stream = await listen(relay(), session);
  await until(() => stream.of('hello').length > 0, 'hello');
  const uuid = await makeAsBob();
  await rejectedBy('Bob', uuid);
  const own = (await post(paymentBody(address(), identifier()))).json.uuid;
  await rejectedBy('Alice', own);
  await until(
    () => stream.of('request').some(({ data }) => data.uuid === own),
    'the account’s request',
  );
  expect(stream.text()).not.toContain(uuid);
  expect(await listed()).toContain(own);
  expect(await listed()).not.toContain(uuid);
  stream.stop();
});

test('the only signer of a payload made elsewhere can read and cancel it, and it is not stored', async () => {
  const uuid = await makeWith(box(), alice, paymentBody(address(), identifier()));
  expect((await get(`/requests/${uuid}`)).json.meta).toMatchObject({ uuid, resolved: false });
  const bobs = await pair(relay(), bob);
  expect((await get(`/requests/${uuid}`, bobs)).status).toBe(404);
  expect((await ask(relay(), 'DELETE', `/requests/${uuid}`, bobs)).status).toBe(404);
  const { json } = await ask(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect(json.result).toEqual({ cancelled: true, reason: 'OK' });
  expect((await get(`/requests/${uuid}`)).json.meta.cancelled).toBe(true);
  const job = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
  await until(async () => (await relay().deps.sql.query(job, [uuid])).length === 0, 'the refresh');
  expect(await listed()).not.toContain(uuid);
});

test('a payload made elsewhere belongs to the account that signed it', async () => {
  const uuid = await makeWith(box(), alice, paymentBody(address(), identifier()));
  await box().phone.sign(uuid);
  await box().webhooks.idle();
  await until(async () => (await listed()).includes(uuid), 'the signed payload');
});

test('a request belongs to the account that created it, also when its answer was lost', async () => {
  box().faults.next(POST, 'drop-after');
  const body = paymentBody(address(), identifier());
  expect((await post(body)).status).toBe(504);
  const uuid = box().platform.payloads().at(-1)?.uuid ?? '';
  await rejectedBy('Alice', uuid);
  expect(await listed()).toContain(uuid);
  expect((await post(body)).json.uuid).toBe(uuid);
});

test('POST returns the payload that the extension created directly with the same identifier', async () => {
  const body = paymentBody(address(), identifier());
  const uuid = await makeWith(box(), alice, body);
  const posts = box().platform.posts();
  expect((await post(body)).json.uuid).toBe(uuid);
  expect(box().platform.posts()).toBe(posts);
  expect(await listed()).toContain(uuid);
});

describe('an identifier that another user used first', () => {
  const postTaken = async (fault?: 'drop-before') => {
    const name = identifier();
    const uuid = await makeAsBob(signInFor(address(), name));
    if (fault) box().faults.next(POST, fault);
    const answers = [await post(paymentBody(address(), name))];
    if (fault) answers.push(await post(paymentBody(address(), name)));
    return { name, uuid, answer: answers.at(-1) };
  };

  test.each([
    ['when it is posted', undefined],
    ['when it is looked up', 'drop-before'],
  ] as const)('is refused %s, and the answer reveals nothing of that payload', async (_when, fault) => {
    const { name, uuid, answer } = await postTaken(fault);
    expect([answer?.status, answer?.json.error.code]).toEqual([409, 409]);
    expect(JSON.stringify(answer?.json)).not.toContain(uuid);
    const read = await get(`/requests/ci/${name}`);
    expect([read.status, read.json.error.code]).toEqual([409, 409]);
    await rejectedBy('Bob', uuid);
    expect(await listed()).not.toContain(uuid);
    const line = relay().lines.find((text) => text.includes(uuid) && text.includes('identifier'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'warn' });
  });

  test('is refused also when the account itself signed that payload', async () => {
    const { name, uuid } = await postTaken();
    await box().phone.sign(uuid, { account: 'Alice' });
    await box().webhooks.idle();
    await until(async () => (await listed()).includes(uuid), 'the signed payload');
    expect((await get(`/requests/ci/${name}`)).status).toBe(409);
    expect((await post(paymentBody(address(), name))).status).toBe(409);
    expect((await get(`/requests/${uuid}`)).status).toBe(200);
  });
});
