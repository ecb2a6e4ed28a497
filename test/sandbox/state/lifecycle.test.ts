import { describe, expect, it } from 'vitest';
import { aliceOf, bobOf, create, getPayload, platform } from '../client';
import { started } from '../started';

const sandbox = started();
const flags = async (uuid: string) => {
  const { resolved, signed, cancelled, expired } = (await getPayload(sandbox(), uuid)).meta;
  return { resolved, signed, cancelled, expired };
};
const HOUR = 3_600_000;
const make = async () => (await create(sandbox(), { options: { expire: 60 } })).uuid as string;
const cancel = async (uuid: string) =>
  (await platform(sandbox(), `payload/${uuid}`, { method: 'DELETE' })).json;

describe('the state table', () => {
  const no = { resolved: false, signed: false, cancelled: false, expired: false };
  it('shows an open payload', async () => {
    expect(await flags(await make())).toEqual(no);
  });
  it('shows a signed payload, expired later', async () => {
    const uuid = await make();
    await sandbox().phone.sign(uuid);
    expect(await flags(uuid)).toEqual({ ...no, resolved: true, signed: true });
    sandbox().clock.advance(HOUR);
    expect(await flags(uuid)).toEqual({ ...no, resolved: true, signed: true, expired: true });
  });
  it('shows a rejected payload with empty response fields', async () => {
    const uuid = await make();
    await sandbox().phone.reject(uuid);
    expect(await flags(uuid)).toEqual({ ...no, resolved: true });
    expect((await getPayload(sandbox(), uuid)).response).toMatchObject({ hex: null, txid: null });
  });
  it('shows a cancelled payload', async () => {
    const uuid = await make();
    await cancel(uuid);
    expect(await flags(uuid)).toEqual({ ...no, cancelled: true, expired: true });
  });
  it('shows a payload that expired unopened, and refuses it to the phone', async () => {
    const uuid = await make();
    sandbox().clock.advance(HOUR);
    expect(await flags(uuid)).toEqual({ ...no, expired: true });
    expect(() => sandbox().phone.open(uuid)).toThrow(expect.objectContaining({ code: 510 }));
  });
  it('lets a payload opened in time be signed after expiry', async () => {
    const uuid = await make();
    sandbox().phone.open(uuid);
    sandbox().clock.advance(HOUR);
    await sandbox().phone.sign(uuid);
    expect(await flags(uuid)).toEqual({ ...no, resolved: true, signed: true, expired: true });
  });
});

describe('cancel', () => {
  it('answers OK with the meta from before, but expired', async () => {
    const answer = await cancel(await make());
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
  ])('names %s before the reasons that come after it', async (reason, prepare) => {
    const uuid = await make();
    await prepare(uuid);
    expect((await cancel(uuid)).result).toEqual({ cancelled: false, reason });
  });
});

describe('the phone', () => {
  it('cannot resolve twice', async () => {
    const uuid = await make();
    await sandbox().phone.sign(uuid);
    await expect(sandbox().phone.reject(uuid)).rejects.toMatchObject({ code: 409 });
    await expect(sandbox().phone.sign(uuid)).rejects.toMatchObject({ code: 409 });
  });
  it('signs with an account the payload allows, and refuses another', async () => {
    const { uuid } = await create(sandbox(), { options: { signers: [bobOf(sandbox())] } });
    const asAlice = sandbox().phone.sign(uuid, { account: aliceOf(sandbox()) });
    await expect(asAlice).rejects.toMatchObject({ code: 403 });
    expect((await sandbox().phone.sign(uuid)).account).toBe(bobOf(sandbox()));
  });
  it('follows a forced network and refuses another', async () => {
    const { uuid } = await create(sandbox(), { options: { force_network: 'TESTNET' } });
    const wrong = sandbox().phone.sign(uuid, { network: 'MAINNET' });
    await expect(wrong).rejects.toMatchObject({ code: 403 });
    await sandbox().phone.sign(uuid);
    expect((await getPayload(sandbox(), uuid)).response.dispatched_nodetype).toBe('TESTNET');
  });
  it('reports how it came to the payload', async () => {
    const uuid = await make();
    expect((await getPayload(sandbox(), uuid)).meta.opened_by_deeplink).toBeNull();
    sandbox().phone.open(uuid, 'deeplink');
    const view = await getPayload(sandbox(), uuid);
    expect(view.payload.origintype).toBe('DEEP_LINK');
    expect(view.meta).toMatchObject({ app_opened: true, opened_by_deeplink: true });
  });
});
