import { expect, it } from 'vitest';
import { create, getPayload } from '../client';
import { connectSocket } from '../socket-client';
import { started } from '../started';

const sandbox = started();
const make = async () => (await create(sandbox(), { options: { expire: 1 } })).uuid as string;
const keys = (frames: object[]) => frames.map((frame) => Object.keys(frame)[0]);

it('tells the whole story of a signature in the documented order', async () => {
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid);
  await ear.until('expires_in_seconds');
  sandbox().phone.open(uuid);
  await getPayload(sandbox(), uuid);
  await sandbox().phone.sign(uuid);
  const frame = await ear.until('signed');
  const story = ['message', 'expires_in_seconds', 'opened', 'devapp_fetched', 'opened'];
  const end = ['pre_signed', 'dispatched', 'payload_uuidv4'];
  expect(keys(ear.frames)).toEqual([...story, ...end]);
  expect(ear.frames[0]).toEqual({ message: `Welcome ${uuid}` });
  expect(frame).toMatchObject({ payload_uuidv4: uuid, signed: true, user_token: true });
  expect(frame.txid).toMatch(/^[0-9A-F]{64}$/);
  ear.send('{"ping":true}');
  await expect.poll(() => ear.frames.at(-1)).toEqual({ message: 'Right back at you!' });
  ear.close();
});

it('tells a rejection without a txid', async () => {
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid);
  await sandbox().phone.reject(uuid);
  expect(await ear.until('signed')).toMatchObject({ signed: false, txid: null });
  ear.close();
});

it('ticks every 15 s, tells the expiry once and goes on below zero', async () => {
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid);
  await ear.until('expires_in_seconds');
  sandbox().clock.advance(75_500);
  await expect.poll(() => ear.frames.filter((f) => 'expires_in_seconds' in f).length).toBe(6);
  const last = ear.frames.at(-1)?.expires_in_seconds;
  expect(last).toBeLessThan(0);
  expect(ear.frames.filter((frame) => 'expired' in frame)).toHaveLength(1);
  ear.close();
});

it('greets an expired payload with expired and stays open', async () => {
  const uuid = await make();
  sandbox().clock.advance(61_000);
  const ear = await connectSocket(sandbox(), uuid);
  await ear.until('expired');
  expect(keys(ear.frames)).toEqual(['message', 'expired']);
  sandbox().clock.advance(15_000);
  expect((await ear.until('expires_in_seconds')).expires_in_seconds).toBeLessThan(0);
  ear.close();
});

it('does not replay a resolve, and ticks no more', async () => {
  const uuid = await make();
  await sandbox().phone.sign(uuid);
  const ear = await connectSocket(sandbox(), uuid);
  await ear.until('expired');
  sandbox().clock.advance(30_000);
  ear.send('anything');
  await expect.poll(() => ear.frames.length).toBe(3);
  expect(keys(ear.frames)).toEqual(['message', 'expired', 'message']);
  ear.close();
});

it('says nothing to an unknown uuid but answers its frames', async () => {
  const ear = await connectSocket(sandbox(), '11111111-1111-4111-8111-111111111111');
  ear.send('hello?');
  await ear.until('message');
  expect(ear.frames).toEqual([{ message: 'Right back at you!' }]);
  ear.close();
});

it('tells an unknown uuid and closes when switched', async () => {
  sandbox().switches.unknownSocket = 'message-and-close';
  const ear = await connectSocket(sandbox(), '11111111-1111-4111-8111-111111111111');
  expect(await ear.closed).toBe(1000);
  expect(ear.frames).toEqual([{ message: 'Invalid payload!' }]);
  sandbox().switches.unknownSocket = 'silent';
});

it('refuses a malformed uuid with HTTP, tolerates text after a good one', async () => {
  await expect(connectSocket(sandbox(), 'nope')).rejects.toThrow('404');
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid, `/sign/${uuid}extra`);
  await ear.until('expires_in_seconds');
  ear.close();
});

it('publishes nothing on cancel unless switched', async () => {
  const [quiet, loud] = [await make(), await make()];
  const [a, b] = [await connectSocket(sandbox(), quiet), await connectSocket(sandbox(), loud)];
  const record = (uuid: string) => {
    const found = sandbox().platform.payload(uuid);
    if (!found) throw new Error('no payload');
    return found;
  };
  expect(sandbox().platform.cancel(record(quiet))).toBe('OK');
  sandbox().switches.cancelFrame = 'expired';
  expect(sandbox().platform.cancel(record(loud))).toBe('OK');
  sandbox().switches.cancelFrame = 'none';
  await b.until('expired');
  a.send('sync');
  await expect.poll(() => keys(a.frames)).toEqual(['message', 'expires_in_seconds', 'message']);
  a.close();
  b.close();
});

it('can tell the resolve before GET shows it', async () => {
  sandbox().switches.frameBeforeTruthMs = 1000;
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid);
  await sandbox().phone.sign(uuid);
  await ear.until('signed');
  expect((await getPayload(sandbox(), uuid)).meta.resolved).toBe(false);
  sandbox().clock.advance(1000);
  expect((await getPayload(sandbox(), uuid)).meta.resolved).toBe(true);
  sandbox().switches.frameBeforeTruthMs = 0;
  ear.close();
});

it('can fill dispatched_result after signed:true', async () => {
  sandbox().switches.dispatchDelayMs = 2000;
  const uuid = await make();
  const ear = await connectSocket(sandbox(), uuid);
  await sandbox().phone.sign(uuid, { result: 'tecPATH_DRY' });
  await ear.until('signed');
  const early = await getPayload(sandbox(), uuid);
  expect([early.meta.signed, early.response.dispatched_result]).toEqual([true, null]);
  expect(ear.frames.some((frame) => 'dispatched' in frame)).toBe(false);
  sandbox().clock.advance(2000);
  await ear.until('dispatched');
  expect((await getPayload(sandbox(), uuid)).response.dispatched_result).toBe('tecPATH_DRY');
  sandbox().switches.dispatchDelayMs = 0;
  ear.close();
});
