import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callRelay, pairSession, paymentBody, waitUntil } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { openStream } from '../events/open-stream';
import {
  createPayloadAs,
  sendWebhooksTo,
  signInBody,
  waitUntilConfirmed,
} from '../foreign-payload';
import { useRelay } from '../use-relay';

const { sandbox, relay, addressOf } = useRelay();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
let session: string;
let alice: string;
let bob: string;
let last = 0;

beforeAll(() => sendWebhooksTo(sandbox(), relay()));
beforeEach(async () => {
  sandbox().faults.clear();
  alice = await signIn(sandbox(), 'Alice');
  session = await pairSession(relay(), alice);
  bob = await signIn(sandbox(), 'Bob');
});

const get = (path: string, as = session) => callRelay(relay(), 'GET', path, as);
const post = (body: object) => callRelay(relay(), 'POST', '/requests', session, body);
const listed = async (): Promise<string[]> =>
  (await get('/requests')).json.requests.map(({ uuid }: { uuid: string }) => uuid);
const identifier = () => {
  last += 1;
  return `owner-${last}`;
};
const makeAsBob = (body: object = signInBody(addressOf(), identifier())) =>
  createPayloadAs(sandbox(), bob, body);
const rejectedBy = async (name: string, uuid: string) => {
  sandbox().phone.selectAccount(name);
  await sandbox().phone.reject(uuid);
  sandbox().phone.selectAccount('Alice');
  await sandbox().webhooks.idle();
  await waitUntilConfirmed(relay(), uuid);
};

test('a payload of another user is neither in the list nor in the stream of the account it names', async () => {
  const stream = await openStream(relay(), session);
  await waitUntil(() => stream.of('hello').length > 0, 'hello');
  const uuid = await makeAsBob();
  await rejectedBy('Bob', uuid);
  const own = (await post(paymentBody(addressOf(), identifier()))).json.uuid;
  await rejectedBy('Alice', own);
  await waitUntil(
    () => stream.of('request').some(({ data }) => data.uuid === own),
    'the account’s request',
  );
  expect(stream.text()).not.toContain(uuid);
  expect(await listed()).toContain(own);
  expect(await listed()).not.toContain(uuid);
  stream.stop();
});

test('the only signer of a payload made elsewhere can read and cancel it, and it is not stored', async () => {
  const uuid = await createPayloadAs(sandbox(), alice, paymentBody(addressOf(), identifier()));
  expect((await get(`/requests/${uuid}`)).json.meta).toMatchObject({ uuid, resolved: false });
  const bobs = await pairSession(relay(), bob);
  expect((await get(`/requests/${uuid}`, bobs)).status).toBe(404);
  expect((await callRelay(relay(), 'DELETE', `/requests/${uuid}`, bobs)).status).toBe(404);
  const { json } = await callRelay(relay(), 'DELETE', `/requests/${uuid}`, session);
  expect(json.result).toEqual({ cancelled: true, reason: 'OK' });
  expect((await get(`/requests/${uuid}`)).json.meta.cancelled).toBe(true);
  const job = 'SELECT 1 FROM jobs WHERE payload_uuid = $1';
  await waitUntil(
    async () => (await relay().deps.sql.query(job, [uuid])).length === 0,
    'the refresh',
  );
  expect(await listed()).not.toContain(uuid);
});

test('a payload made elsewhere belongs to the account that signed it', async () => {
  const uuid = await createPayloadAs(sandbox(), alice, paymentBody(addressOf(), identifier()));
  await sandbox().phone.sign(uuid);
  await sandbox().webhooks.idle();
  await waitUntil(async () => (await listed()).includes(uuid), 'the signed payload');
});

test('a request belongs to the account that created it, also when its answer was lost', async () => {
  sandbox().faults.next(POST, 'drop-after');
  const body = paymentBody(addressOf(), identifier());
  expect((await post(body)).status).toBe(504);
  const uuid = sandbox().platform.payloads().at(-1)?.uuid ?? '';
  await rejectedBy('Alice', uuid);
  expect(await listed()).toContain(uuid);
  expect((await post(body)).json.uuid).toBe(uuid);
});

test('POST returns the payload that the extension created directly with the same identifier', async () => {
  const body = paymentBody(addressOf(), identifier());
  const uuid = await createPayloadAs(sandbox(), alice, body);
  const posts = sandbox().platform.postCount();
  expect((await post(body)).json.uuid).toBe(uuid);
  expect(sandbox().platform.postCount()).toBe(posts);
  expect(await listed()).toContain(uuid);
});

describe('an identifier that another user used first', () => {
  const postTaken = async (fault?: 'drop-before') => {
    const name = identifier();
    const uuid = await makeAsBob(signInBody(addressOf(), name));
    if (fault) sandbox().faults.next(POST, fault);
    const answers = [await post(paymentBody(addressOf(), name))];
    if (fault) answers.push(await post(paymentBody(addressOf(), name)));
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
    await sandbox().phone.sign(uuid, { account: 'Alice' });
    await sandbox().webhooks.idle();
    await waitUntil(async () => (await listed()).includes(uuid), 'the signed payload');
    expect((await get(`/requests/ci/${name}`)).status).toBe(409);
    expect((await post(paymentBody(addressOf(), name))).status).toBe(409);
    expect((await get(`/requests/${uuid}`)).status).toBe(200);
  });
});
