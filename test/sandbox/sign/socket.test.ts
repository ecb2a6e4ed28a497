import { expect, it } from 'vitest';
import { createPayload, getPayload } from '../client';
import { connectSocket } from '../socket-client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const createShort = async () =>
  (await createPayload(sandbox(), { options: { expire: 1 } })).uuid as string;
const keys = (frames: object[]) => frames.map((frame) => Object.keys(frame)[0]);

it('sends the frames of a signature in the documented order', async () => {
  const uuid = await createShort();
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expires_in_seconds');
  sandbox().phone.open(uuid);
  await getPayload(sandbox(), uuid);
  await sandbox().phone.sign(uuid);
  const frame = await client.until('signed');
  const before = ['message', 'expires_in_seconds', 'opened', 'devapp_fetched', 'opened'];
  const after = ['pre_signed', 'dispatched', 'payload_uuidv4'];
  expect(keys(client.frames)).toEqual([...before, ...after]);
  expect(client.frames[0]).toEqual({ message: `Welcome ${uuid}` });
  expect(frame).toMatchObject({ payload_uuidv4: uuid, signed: true, user_token: true });
  expect(frame.txid).toMatch(/^[0-9A-F]{64}$/);
  client.send('{"ping":true}');
  await expect.poll(() => client.frames.at(-1)).toEqual({ message: 'Right back at you!' });
  client.close();
});

it('sends a rejection without a txid', async () => {
  const uuid = await createShort();
  const client = await connectSocket(sandbox(), uuid);
  await sandbox().phone.reject(uuid);
  expect(await client.until('signed')).toMatchObject({ signed: false, txid: null });
  client.close();
});

it('sends the seconds left every 15 s, also below zero, and the expiry once', async () => {
  const uuid = await createShort();
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expires_in_seconds');
  sandbox().clock.advance(75_500);
  await expect.poll(() => client.frames.filter((f) => 'expires_in_seconds' in f).length).toBe(6);
  const last = client.frames.at(-1)?.expires_in_seconds;
  expect(last).toBeLessThan(0);
  expect(client.frames.filter((frame) => 'expired' in frame)).toHaveLength(1);
  client.close();
});

it('sends expired to a new socket of an expired payload and stays open', async () => {
  const uuid = await createShort();
  sandbox().clock.advance(61_000);
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expired');
  expect(keys(client.frames)).toEqual(['message', 'expired']);
  sandbox().clock.advance(15_000);
  expect((await client.until('expires_in_seconds')).expires_in_seconds).toBeLessThan(0);
  client.close();
});

it('sends only expired to a new socket of a resolved payload', async () => {
  const uuid = await createShort();
  await sandbox().phone.sign(uuid);
  const client = await connectSocket(sandbox(), uuid);
  await client.until('expired');
  sandbox().clock.advance(30_000);
  client.send('anything');
  await expect.poll(() => client.frames.length).toBe(3);
  expect(keys(client.frames)).toEqual(['message', 'expired', 'message']);
  client.close();
});

it('sends nothing for an unknown uuid but responds to messages', async () => {
  const client = await connectSocket(sandbox(), '11111111-1111-4111-8111-111111111111');
  client.send('hello?');
  await client.until('message');
  expect(client.frames).toEqual([{ message: 'Right back at you!' }]);
  client.close();
});

it('sends a message and closes for an unknown uuid when unknownSocket is message-and-close', async () => {
  sandbox().switches.unknownSocket = 'message-and-close';
  const client = await connectSocket(sandbox(), '11111111-1111-4111-8111-111111111111');
  expect(await client.closed).toBe(1000);
  expect(client.frames).toEqual([{ message: 'Invalid payload!' }]);
  sandbox().switches.unknownSocket = 'silent';
});

it('refuses a malformed uuid with HTTP 404 and ignores text after a valid one', async () => {
  await expect(connectSocket(sandbox(), 'nope')).rejects.toThrow('404');
  const uuid = await createShort();
  const client = await connectSocket(sandbox(), uuid, `/sign/${uuid}extra`);
  await client.until('expires_in_seconds');
  client.close();
});

it('sends expired on cancel only when cancelFrame is expired', async () => {
  const [silentUuid, expiringUuid] = [await createShort(), await createShort()];
  const [silent, expiring] = [
    await connectSocket(sandbox(), silentUuid),
    await connectSocket(sandbox(), expiringUuid),
  ];
  const record = (uuid: string) => {
    const found = sandbox().platform.findPayload(uuid);
    if (!found) throw new Error('no payload');
    return found;
  };
  expect(sandbox().platform.cancel(record(silentUuid))).toBe('OK');
  sandbox().switches.cancelFrame = 'expired';
  expect(sandbox().platform.cancel(record(expiringUuid))).toBe('OK');
  sandbox().switches.cancelFrame = 'none';
  await expiring.until('expired');
  silent.send('sync');
  await expect
    .poll(() => keys(silent.frames))
    .toEqual(['message', 'expires_in_seconds', 'message']);
  silent.close();
  expiring.close();
});

it('sends the resolve frame before GET shows the outcome when a delay is set', async () => {
  sandbox().switches.frameBeforeStatusMs = 1000;
  const uuid = await createShort();
  const client = await connectSocket(sandbox(), uuid);
  await sandbox().phone.sign(uuid);
  await client.until('signed');
  expect((await getPayload(sandbox(), uuid)).meta.resolved).toBe(false);
  sandbox().clock.advance(1000);
  expect((await getPayload(sandbox(), uuid)).meta.resolved).toBe(true);
  sandbox().switches.frameBeforeStatusMs = 0;
  client.close();
});

it.each([
  ['none', ['signed', 'result']],
  ['before-resolve', ['dispatched', 'signed', 'result']],
  ['after-resolve', ['signed', 'dispatched', 'result']],
  ['with-result', ['signed', 'result', 'dispatched']],
] as const)('sends dispatched as by switch: %s', async (dispatchedFrame, order) => {
  Object.assign(sandbox().switches, { dispatchedFrame, dispatchDelayMs: 2000 });
  const uuid = await createShort();
  const seen: string[] = [];
  sandbox().platform.channels.subscribe(uuid, (frame) => {
    seen.push(...['dispatched', 'signed'].filter((name) => name in frame));
  });
  await sandbox().phone.sign(uuid, { result: 'tecPATH_DRY' });
  const early = await getPayload(sandbox(), uuid);
  expect([early.meta.signed, early.response.dispatched_result]).toEqual([true, '']);
  seen.push('result');
  sandbox().clock.advance(2000);
  expect((await getPayload(sandbox(), uuid)).response.dispatched_result).toBe('tecPATH_DRY');
  expect(seen).toEqual(order);
  Object.assign(sandbox().switches, { dispatchedFrame: 'before-resolve', dispatchDelayMs: 0 });
});
