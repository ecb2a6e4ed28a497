import { expect, it } from 'vitest';
import { create, platform } from '../client';
import { listen } from '../frames';
import { started } from '../started';

const box = started();
const POST = { method: 'POST', path: '/api/v1/platform/payload' };
const body = { txjson: { TransactionType: 'SignIn' } };
const post = () => platform(box(), 'payload', { body });
const posts = () => box().platform.posts();

it('holds a request before it is handled', async () => {
  const before = posts();
  const gate = box().faults.next(POST, 'hold-before');
  const answer = post();
  await gate.arrived;
  expect(posts()).toBe(before);
  gate.release();
  expect((await answer).status).toBe(200);
  expect(posts()).toBe(before + 1);
});

it('holds the answer after the payload was stored', async () => {
  const before = posts();
  const gate = box().faults.next(POST, 'hold-after');
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
  box().faults.next(POST, action);
  await expect(post()).rejects.toThrow();
  expect(posts()).toBe(before + grown);
  expect(box().traffic.entries().at(-1)).toMatchObject({ method: 'POST', status: 0 });
});

it('answers with a status and body of its own, once', async () => {
  box().faults.next(POST, { status: 502, body: '<h1>Bad gateway</h1>' });
  const answer = await post();
  expect([answer.status, answer.text]).toEqual([502, '<h1>Bad gateway</h1>']);
  expect((await post()).status).toBe(200);
});

it('applies an always fault until it is ended', async () => {
  const end = box().faults.always({ path: /^\/api\// }, { status: 500, body: { a: 1 } });
  expect([(await post()).status, (await post()).json]).toEqual([500, { a: 1 }]);
  end();
  expect((await post()).status).toBe(200);
});

it('delays a request', async () => {
  box().faults.next(POST, { delayMs: 30 });
  const start = performance.now();
  await post();
  expect(performance.now() - start).toBeGreaterThanOrEqual(28);
});

it('leaves requests alone that do not match', async () => {
  box().faults.next({ ...POST, host: 'oauth2.xumm.app' }, { status: 500 });
  expect((await post()).status).toBe(200);
  box().faults.clear();
});

it('breaks sockets without a close frame, and refuses new ones', async () => {
  const { uuid } = await create(box());
  const ear = await listen(box(), uuid);
  await ear.until('expires_in_seconds');
  box().faults.socket.dropAll();
  expect(await ear.closed).toBe(1006);
  box().faults.socket.refuse(true);
  await expect(listen(box(), uuid)).rejects.toThrow('503');
  box().faults.socket.refuse(false);
});

it('mutes and repeats frames', async () => {
  const { uuid } = await create(box());
  const ear = await listen(box(), uuid);
  await ear.until('expires_in_seconds');
  box().faults.socket.mute(uuid);
  box().phone.open(uuid);
  box().faults.socket.unmute(uuid);
  box().faults.socket.repeat(2);
  await box().phone.reject(uuid);
  await expect.poll(() => ear.frames.filter((f) => 'signed' in f).length).toBe(2);
  expect(ear.frames.filter((frame) => 'opened' in frame)).toHaveLength(2);
  box().faults.socket.repeat(1);
  ear.close();
});

it('goes away and comes back on the same port with everything it knew', async () => {
  const { uuid } = await create(box());
  const ear = await listen(box(), uuid);
  await box().unplug();
  expect(await ear.closed).toBe(1006);
  await expect(post()).rejects.toThrow('ECONNREFUSED');
  await box().plug();
  expect((await platform(box(), `payload/${uuid}`)).status).toBe(200);
});

it('records traffic and lets a test wait for it', async () => {
  box().traffic.clear();
  const seen = box().traffic.waitFor((entry) => entry.path === POST.path);
  await post();
  expect(await seen).toMatchObject({ kind: 'http', host: 'xumm.app', status: 200 });
  expect(box().traffic.count((entry) => entry.method === 'POST')).toBe(1);
});
