import { describe, expect, it } from 'vitest';
import { aliceOf, bobOf, callPlatform, createPayload, getPayload } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const flags = async (uuid: string) => {
  const { resolved, signed, cancelled, expired } = (await getPayload(sandbox(), uuid)).meta;
  return { resolved, signed, cancelled, expired };
};
const HOUR = 3_600_000;
const createForAnHour = async () =>
  (await createPayload(sandbox(), { options: { expire: 60 } })).uuid as string;
const cancel = async (uuid: string) =>
  (await callPlatform(sandbox(), `payload/${uuid}`, { method: 'DELETE' })).json;

describe('the flags in GET', () => {
  const none = { resolved: false, signed: false, cancelled: false, expired: false };
  it('are all false for an open payload', async () => {
    expect(await flags(await createForAnHour())).toEqual(none);
  });
  it('have resolved and signed for a signed payload, later also expired', async () => {
    const uuid = await createForAnHour();
    await sandbox().phone.sign(uuid);
    expect(await flags(uuid)).toEqual({ ...none, resolved: true, signed: true });
    sandbox().clock.advance(HOUR);
    expect(await flags(uuid)).toEqual({ ...none, resolved: true, signed: true, expired: true });
  });
  it.each([
    ['empty', ''],
    ['null', null],
  ] as const)('have resolved for a rejected payload, whose response strings are %s', async (unset, value) => {
    sandbox().switches.unsetResponseStrings = unset;
    const uuid = await createForAnHour();
    await sandbox().phone.reject(uuid);
    expect(await flags(uuid)).toEqual({ ...none, resolved: true });
    expect((await getPayload(sandbox(), uuid)).response).toMatchObject({ hex: value, txid: value });
    sandbox().switches.unsetResponseStrings = 'empty';
  });
  it('have cancelled and expired for a cancelled payload', async () => {
    const uuid = await createForAnHour();
    await cancel(uuid);
    expect(await flags(uuid)).toEqual({ ...none, cancelled: true, expired: true });
  });
  it('have expired for an expired payload, which the phone cannot open', async () => {
    const uuid = await createForAnHour();
    sandbox().clock.advance(HOUR);
    expect(await flags(uuid)).toEqual({ ...none, expired: true });
    expect(() => sandbox().phone.open(uuid)).toThrow(expect.objectContaining({ code: 510 }));
  });
  it('have signed and expired for a payload that the phone signs after expiry, by switch', async () => {
    const uuid = await createForAnHour();
    sandbox().phone.open(uuid);
    sandbox().clock.advance(HOUR);
    await expect(sandbox().phone.sign(uuid)).rejects.toMatchObject({ code: 510 });
    sandbox().switches.expiredCanBeSigned = true;
    await sandbox().phone.sign(uuid);
    sandbox().switches.expiredCanBeSigned = false;
    expect(await flags(uuid)).toEqual({ ...none, resolved: true, signed: true, expired: true });
  });
  it('have all four for a cancelled payload that the phone signs, by switch', async () => {
    const uuid = await createForAnHour();
    await cancel(uuid);
    await expect(sandbox().phone.sign(uuid)).rejects.toMatchObject({ code: 510 });
    sandbox().switches.cancelledCanBeSigned = true;
    await sandbox().phone.sign(uuid);
    const late = await createForAnHour();
    await cancel(late);
    sandbox().clock.advance(HOUR);
    await expect(sandbox().phone.sign(late)).rejects.toMatchObject({ code: 510 });
    sandbox().switches.cancelledCanBeSigned = false;
    expect(await flags(uuid)).toEqual({
      resolved: true,
      signed: true,
      cancelled: true,
      expired: true,
    });
  });
});

describe('cancel', () => {
  it('responds OK with the previous meta, but expired', async () => {
    const answer = await cancel(await createForAnHour());
    expect(answer.result).toEqual({ cancelled: true, reason: 'OK' });
    expect(answer.meta).toMatchObject({ cancelled: false, expired: true });
  });

  const open = (uuid: string) => sandbox().phone.open(uuid);
  const later = () => sandbox().clock.advance(HOUR);
  it.each<[string, (uuid: string) => unknown]>([
    ['ALREADY_CANCELLED', (uuid) => cancel(uuid).then(later)],
    ['ALREADY_RESOLVED', (uuid) => sandbox().phone.sign(uuid).then(later)],
    ['ALREADY_EXPIRED', (uuid) => [open(uuid), later()]],
    ['ALREADY_OPENED', open],
  ])('returns %s when several reasons apply', async (reason, prepare) => {
    const uuid = await createForAnHour();
    await prepare(uuid);
    expect((await cancel(uuid)).result).toEqual({ cancelled: false, reason });
  });
});

it.each([
  [false, /:\d\dZ$/],
  [true, /:\d\d\.\d{3}Z$/],
])('resolved_at has milliseconds: %s', async (resolvedAtMilliseconds, format) => {
  Object.assign(sandbox().switches, { resolvedAtMilliseconds });
  const uuid = await createForAnHour();
  await sandbox().phone.sign(uuid);
  const { meta, response } = await getPayload(sandbox(), uuid);
  expect(response.resolved_at).toMatch(format);
  expect(meta.resolved_destination).toBe(bobOf(sandbox()));
  Object.assign(sandbox().switches, { resolvedAtMilliseconds: false });
});

describe('the phone', () => {
  it('opens a payload again before it signs, not before it rejects', async () => {
    const opened: string[] = [];
    const { channels } = sandbox().platform;
    for (const act of ['sign', 'reject'] as const) {
      const uuid = await createForAnHour();
      sandbox().phone.open(uuid);
      channels.subscribe(uuid, (frame) => 'opened' in frame && opened.push(act));
      await sandbox().phone[act](uuid);
    }
    expect(opened).toEqual(['sign']);
  });
  it('cannot sign or reject a signed payload', async () => {
    const uuid = await createForAnHour();
    await sandbox().phone.sign(uuid);
    await expect(sandbox().phone.reject(uuid)).rejects.toMatchObject({ code: 409 });
    await expect(sandbox().phone.sign(uuid)).rejects.toMatchObject({ code: 409 });
  });
  it('signs only with an account that the payload allows', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { signers: [bobOf(sandbox())] } });
    const asAlice = sandbox().phone.sign(uuid, { account: aliceOf(sandbox()) });
    await expect(asAlice).rejects.toMatchObject({ code: 403 });
    expect((await sandbox().phone.sign(uuid)).account).toBe(bobOf(sandbox()));
  });
  it('signs only on the forced network', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { force_network: 'TESTNET' } });
    const wrong = sandbox().phone.sign(uuid, { network: 'MAINNET' });
    await expect(wrong).rejects.toMatchObject({ code: 403 });
    await sandbox().phone.sign(uuid);
    expect((await getPayload(sandbox(), uuid)).response.dispatched_nodetype).toBe('TESTNET');
  });
  it('reports how it opened the payload', async () => {
    const uuid = await createForAnHour();
    expect((await getPayload(sandbox(), uuid)).meta.opened_by_deeplink).toBeNull();
    sandbox().phone.open(uuid, 'deeplink');
    const view = await getPayload(sandbox(), uuid);
    expect(view.payload.origintype).toBe('DEEP_LINK');
    expect(view.meta).toMatchObject({ app_opened: true, opened_by_deeplink: true });
  });
});
