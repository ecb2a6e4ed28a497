import { expect, it } from 'vitest';
import { call, callPlatform, createPayload } from '../client';
import { connectSocket } from '../socket-client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
const body = { txjson: { TransactionType: 'SignIn' } };
const post = () => callPlatform(sandbox(), 'payload', { body });
const posts = () => sandbox().platform.postCount();

it('holds a request before it is handled', async () => {
  const before = posts();
  const gate = sandbox().faults.next(POST, 'hold-before');
  const answer = post();
  await gate.arrived;
  expect(posts()).toBe(before);
  gate.release();
  expect((await answer).status).toBe(200);
  expect(posts()).toBe(before + 1);
});

it('holds the answer after the payload was stored', async () => {
  const before = posts();
  const gate = sandbox().faults.next(POST, 'hold-after');
  const answer = post();
  await gate.arrived;
  expect(posts()).toBe(before + 1);
  gate.drop();
  await expect(answer).rejects.toThrow();
});

it.each([
  ['drop-before', 0],
  ['drop-after', 1],
] as const)('%s destroys the socket, and the payload count grows by %i', async (action, grown) => {
  const before = posts();
  sandbox().faults.next(POST, action);
  await expect(post()).rejects.toThrow();
  expect(posts()).toBe(before + grown);
  expect(sandbox().traffic.entries().at(-1)).toMatchObject({ method: 'POST', status: 0 });
});

it('responds once with the status and body of a fault', async () => {
  sandbox().faults.next(POST, { status: 502, body: '<h1>Bad gateway</h1>' });
  const answer = await post();
  expect([answer.status, answer.text]).toEqual([502, '<h1>Bad gateway</h1>']);
  expect((await post()).status).toBe(200);
});

it('applies an always fault until it is removed', async () => {
  const end = sandbox().faults.always({ path: /^\/api\// }, { status: 500, body: { a: 1 } });
  expect([(await post()).status, (await post()).json]).toEqual([500, { a: 1 }]);
  end();
  expect((await post()).status).toBe(200);
});

it('delays a request', async () => {
  sandbox().faults.next(POST, { delayMs: 30 });
  const start = performance.now();
  await post();
  expect(performance.now() - start).toBeGreaterThanOrEqual(28);
});

it('does not apply a fault to requests that do not match', async () => {
  sandbox().faults.next({ ...POST, host: 'oauth2.xumm.app' }, { status: 500 });
  expect((await post()).status).toBe(200);
  sandbox().faults.clear();
});

it('applies to one method of a ledger node', async () => {
  const end = sandbox().faults.always(
    { path: '/', host: 'xrplcluster.com', rpc: 'fee' },
    { status: 429, headers: { 'Retry-After': '7' } },
  );
  const rpc = (method: string) =>
    call(sandbox(), 'https://xrplcluster.com/', { body: { method, params: [{}] } });
  const limited = await rpc('fee');
  expect([limited.status, limited.headers['retry-after']]).toEqual([429, '7']);
  expect((await rpc('server_state')).status).toBe(200);
  end();
});

it('sends as many bytes as a test asks for', async () => {
  sandbox().faults.next({ path: '/api/v1/platform/ping' }, { bytes: 300_000 });
  const { text, headers } = await callPlatform(sandbox(), 'ping');
  expect(text.length).toBeGreaterThanOrEqual(300_000);
  expect(headers).not.toHaveProperty('content-length');
});

it('changes an answer', async () => {
  sandbox().faults.next(
    { path: '/api/v1/platform/ping' },
    { change: (answer) => ({ ...answer, pong: false }) },
  );
  expect((await callPlatform(sandbox(), 'ping')).json).toMatchObject({ pong: false, auth: {} });
});

it('terminates sockets without a close frame and refuses new ones', async () => {
  const { uuid } = await createPayload(sandbox());
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expires_in_seconds');
  sandbox().faults.socket.dropAll();
  expect(await client.closed).toBe(1006);
  sandbox().faults.socket.setRefusing(true);
  await expect(connectSocket(sandbox(), uuid)).rejects.toThrow('503');
  sandbox().faults.socket.setRefusing(false);
});

it('mutes and repeats frames', async () => {
  const { uuid } = await createPayload(sandbox());
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expires_in_seconds');
  sandbox().faults.socket.mute(uuid);
  sandbox().phone.open(uuid);
  sandbox().faults.socket.unmute(uuid);
  sandbox().faults.socket.repeat(2);
  sandbox().phone.open(uuid);
  await sandbox().phone.reject(uuid);
  await expect.poll(() => client.frames.filter((f) => 'signed' in f).length).toBe(2);
  expect(client.frames.filter((frame) => 'opened' in frame)).toHaveLength(2);
  sandbox().faults.socket.repeat(1);
  client.close();
});

it('keeps its port and its payloads when it goes offline and online again', async () => {
  const { uuid } = await createPayload(sandbox());
  const client = await connectSocket(sandbox(), uuid);
  await sandbox().goOffline();
  expect(await client.closed).toBe(1006);
  await expect(post()).rejects.toThrow('ECONNREFUSED');
  await sandbox().goOnline();
  expect((await callPlatform(sandbox(), `payload/${uuid}`)).status).toBe(200);
});

it('records traffic, and waitFor resolves with the next match', async () => {
  sandbox().traffic.clear();
  const seen = sandbox().traffic.waitFor((entry) => entry.path === POST.path);
  await post();
  expect(await seen).toMatchObject({ kind: 'http', host: 'xumm.app', status: 200 });
  expect(sandbox().traffic.count((entry) => entry.method === 'POST')).toBe(1);
});
