import { describe, expect, it } from 'vitest';
import { bobOf, callPlatform, createPayload, getPayload } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const PAYMENT = {
  TransactionType: 'Payment',
  Destination: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
  Amount: '1',
};

describe('POST payload refuses', () => {
  const trust = (currency: string) => ({
    TransactionType: 'TrustSet',
    LimitAmount: { currency, issuer: PAYMENT.Destination, value: '1' },
  });
  it.each<[string, unknown, number]>([
    ['a body that is not JSON', '{', 599],
    ['an empty body', {}, 599],
    ['an array', [1], 599],
    ['neither txjson nor txblob', { options: {} }, 600],
    ['a lower-case txblob', { txblob: '1200002200000000' + 'ab' }, 600],
    ['an undecodable txblob', { txblob: 'FFFFFFFFFFFFFFFF' }, 601],
    ['no TransactionType', { txjson: { Amount: '1' } }, 602],
    ['an unknown TransactionType', { txjson: { TransactionType: 'Gift' } }, 602],
    ['SetRegularKey without permission', { txjson: { TransactionType: 'SetRegularKey' } }, 602],
    ['a long currency', { txjson: trust('LONGER') }, 603],
    ['an invalid address', { txjson: { ...PAYMENT, Destination: 'rNope' } }, 603],
    ['an unknown field', { txjson: { ...PAYMENT, Gift: true } }, 603],
    ['a fraction of a drop', { txjson: { ...PAYMENT, Amount: '1.5' } }, 603],
    ['both txjson and txblob', { txjson: PAYMENT, txblob: '1200002200' }, 604],
    ['a long identifier', { txjson: PAYMENT, custom_meta: { identifier: 'x'.repeat(41) } }, 413],
    ['a long instruction', { txjson: PAYMENT, custom_meta: { instruction: 'x'.repeat(281) } }, 413],
    ['a long blob', { txjson: PAYMENT, custom_meta: { blob: { x: 'x'.repeat(1500) } } }, 413],
  ])('%s', async (_what, body, code) => {
    const answer = await callPlatform(sandbox(), 'payload', { body });
    expect([answer.status, answer.json.error?.code]).toEqual([400, code]);
  });

  it('a used identifier, with 409', async () => {
    const body = { txjson: PAYMENT, custom_meta: { identifier: 'once' } };
    expect((await callPlatform(sandbox(), 'payload', { body })).status).toBe(200);
    const again = await callPlatform(sandbox(), 'payload', { body });
    expect([again.status, again.json.error.code]).toEqual([400, 409]);
    expect((await callPlatform(sandbox(), 'payload/ci/once')).json.custom_meta.identifier).toBe(
      'once',
    );
  });

  it('a blacklisted destination, with 609', async () => {
    sandbox().platform.blacklist.add(PAYMENT.Destination);
    const answer = await callPlatform(sandbox(), 'payload', { body: { txjson: PAYMENT } });
    sandbox().platform.blacklist.clear();
    expect(answer.json.error.code).toBe(609);
  });
});

describe('POST payload normalises', () => {
  it.each<[string, object, object]>([
    ['a numeric fee', { ...PAYMENT, Fee: 15 }, { Fee: '15' }],
    ['AccountDelete without a fee', { TransactionType: 'AccountDelete' }, { Fee: '5000000' }],
    [
      'a numeric value',
      { ...PAYMENT, Amount: { currency: 'USD', issuer: PAYMENT.Destination, value: 5 } },
      { Amount: { currency: 'USD', issuer: PAYMENT.Destination, value: '5' } },
    ],
    [
      'XRP written as a currency',
      { ...PAYMENT, Amount: { currency: 'XRP', issuer: '', value: '2.5' } },
      { Amount: '2500000' },
    ],
    ['a sign-in', { TransactionType: 'SignIn' }, { SignIn: true }],
  ])('%s', async (_what, txjson, expected) => {
    const { uuid } = await createPayload(sandbox(), { txjson });
    expect((await getPayload(sandbox(), uuid)).payload.request_json).toMatchObject(expected);
  });

  it('never submits a sign-in', async () => {
    const body = { txjson: { TransactionType: 'SignIn' }, options: { submit: true } };
    expect(
      (await getPayload(sandbox(), (await createPayload(sandbox(), body)).uuid)).meta.submit,
    ).toBe(false);
  });

  it.each([
    [undefined, 86_400],
    [5, 300],
    ['10', 600],
    [0, 86_400],
    [-4, 86_400],
    ['soon', 86_400],
  ])('expire %s to %i seconds', async (expire, seconds) => {
    const { uuid } = await createPayload(sandbox(), { options: { expire } });
    const { expires_in_seconds } = (await getPayload(sandbox(), uuid)).payload;
    expect(seconds - expires_in_seconds).toBeLessThanOrEqual(2);
  });

  it('white space in the instruction', async () => {
    const custom_meta = { instruction: '  Pay \t the\n\n\n baker  ' };
    const { uuid } = await createPayload(sandbox(), { custom_meta });
    expect((await getPayload(sandbox(), uuid)).custom_meta.instruction).toBe('Pay the\nbaker');
  });
});

it('returns the URLs of the payload, without a push link when nothing was pushed', async () => {
  const answer = await callPlatform(sandbox(), 'payload', { body: { txjson: PAYMENT } });
  const { uuid } = answer.json;
  expect(answer.headers['x-call-ref']).toBe(uuid);
  expect(answer.json).toEqual({
    uuid,
    next: { always: `https://xumm.app/sign/${uuid}` },
    refs: {
      qr_png: `https://xumm.app/sign/${uuid}_q.png`,
      qr_matrix: `https://xumm.app/sign/${uuid}_q.json`,
      qr_uri_quality_opts: ['m', 'q', 'h'],
      websocket_status: `wss://xumm.app/sign/${uuid}`,
    },
    pushed: false,
  });
});

it('counts only accepted posts', async () => {
  const before = sandbox().platform.postCount();
  await createPayload(sandbox());
  await createPayload(sandbox(), { txjson: { TransactionType: 'Gift' } });
  expect(sandbox().platform.postCount()).toBe(before + 1);
});

it('replaces placeholders in return URLs', async () => {
  const options = { return_url: { web: 'https://x.example/?i={id}&c={cid}&t={txid}' } };
  const { uuid } = await createPayload(sandbox(), { options, custom_meta: { identifier: 'a b' } });
  const { txid } = await sandbox().phone.sign(uuid);
  const { meta } = await getPayload(sandbox(), uuid);
  expect(meta.return_url_web).toBe(`https://x.example/?i=${uuid}&c=a%20b&t=${txid}`);
  expect(meta.destination).toBe(bobOf(sandbox()));
});

it('uses publicHost in every URL', async () => {
  sandbox().switches.publicHost = 'xaman.app';
  const payload = await createPayload(sandbox());
  sandbox().switches.publicHost = 'xumm.app';
  expect(payload.next.always).toBe(`https://xaman.app/sign/${payload.uuid}`);
  expect(payload.refs.websocket_status).toBe(`wss://xaman.app/sign/${payload.uuid}`);
});
