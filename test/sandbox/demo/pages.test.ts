import { isValidClassicAddress } from 'ripple-address-codec';
import { describe, expect, it } from 'vitest';
import { aliceOf, bobOf, call, createPayload } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const JSON_TYPE = { 'Content-Type': 'application/json' };
const phone = (path: string, body?: object) =>
  call(sandbox(), `https://localhost/phone/api/${path}`, {
    headers: JSON_TYPE,
    ...(body && { body }),
  });
const textOf = (html: string, id: string) =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';

describe('the sign page', () => {
  it('shows a QR code of the sign link until the phone opens the payload', async () => {
    const { uuid } = await createPayload(sandbox());
    const page = await call(sandbox(), `https://xumm.app/sign/${uuid}`);
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(page.text).toContain('<svg');
    sandbox().phone.open(uuid);
    expect((await call(sandbox(), `https://xumm.app/sign/${uuid}`)).text).not.toContain('<svg');
    expect((await call(sandbox(), `https://xaman.app/sign/${uuid}/qr`)).text).toContain('<svg');
  });

  it.each(['m', 'q', 'h'])('serves a matrix and a PNG of quality %s', async (quality) => {
    const { uuid } = await createPayload(sandbox());
    const picture = await call(sandbox(), `https://xumm.app/sign/${uuid}_${quality}.png`);
    expect(picture.headers['content-type']).toBe('image/png');
    const { json } = await call(sandbox(), `https://xumm.app/sign/${uuid}_${quality}.json`);
    expect(json.matrix[0]).toHaveLength(json.matrix.length);
    expect(json.matrix[0].slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('answers an unknown payload with 404', async () => {
    expect((await call(sandbox(), 'https://xumm.app/sign/nope')).status).toBe(404);
  });
});

it('shows addresses, links and transactions on the demo page', async () => {
  const { text } = await call(sandbox(), 'https://localhost/demo');
  expect(textOf(text, 'address')).toBe(bobOf(sandbox()));
  expect(isValidClassicAddress(textOf(text, 'bad-address'))).toBe(false);
  expect(JSON.parse(textOf(text, 'transaction'))).toMatchObject({ TransactionType: 'Payment' });
  expect(JSON.parse(textOf(text, 'trustset'))).toMatchObject({ TransactionType: 'TrustSet' });
  expect(text).toContain(`href="xrpl:${bobOf(sandbox())}?amount=25&amp;dt=7"`);
  expect(text).toContain(`href="https://xaman.app/detect/request:${bobOf(sandbox())}?amount=10"`);
});

describe('the JSON API of the phone', () => {
  it('lists, opens, signs and rejects requests', async () => {
    const [one, two] = [await createPayload(sandbox()), await createPayload(sandbox())];
    const { json } = await phone('state');
    expect(json.accounts.map(({ name }: { name: string }) => name)).toEqual([
      'Alice',
      'Bob',
      'Carol',
    ]);
    expect(json.waiting.map(({ uuid }: { uuid: string }) => uuid)).toContain(one.uuid);
    expect((await phone(`open/${one.uuid}`, { via: 'qr' })).json.opened).toBe(true);
    expect((await phone(`sign/${one.uuid}`, {})).json.account).toBe(aliceOf(sandbox()));
    expect((await phone(`reject/${two.uuid}`, { reason: 'no' })).json).toEqual({ rejected: true });
  });

  it('responds to a refused action with its code and status', async () => {
    const { uuid } = await createPayload(sandbox());
    await sandbox().phone.sign(uuid);
    const again = await phone(`sign/${uuid}`, {});
    expect([again.status, again.json.error.code]).toEqual([409, 409]);
    expect((await phone('open/unknown', {})).status).toBe(404);
    expect((await phone('account', { account: 'Mallory' })).status).toBe(404);
  });

  it('switches account, network and device', async () => {
    await phone('account', { account: 'Carol' });
    await phone('network', { network: 'TESTNET' });
    const { json } = await phone('device', { locked: true });
    expect(json).toMatchObject({ network: 'TESTNET', device: { enabled: true, locked: true } });
    expect(json.accounts[2].active).toBe(true);
  });
});
