import { encode } from 'ripple-binary-codec';
import { describe, expect, test } from 'vitest';
import { isSameRequest } from '../../../src/relay/requests/is-same-request';
import { platform } from '../../sandbox/client';
import { started } from '../../sandbox/started';

const box = started();
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };
const alice = () => box().phone.account('Alice').account;
const bodyOf = ({ options = {}, custom_meta = {}, ...more }: Record<string, object> = {}) => ({
  txjson: PAYMENT,
  ...more,
  options: { submit: true, multisign: false, signers: [alice()], ...options },
  custom_meta,
});
/** What the platform says of a payload made with a body. */
const made = async (body: object) => {
  const { json } = await platform(box(), 'payload', { body });
  return (await platform(box(), `payload/${json.uuid}`)).json;
};

/** Unsigned, as a blob to sign comes; the platform keeps it as JSON. */
const BLOB = encode({ ...PAYMENT, Account: BOB, Fee: '12', Sequence: 1, SigningPubKey: '' });

describe('a payload is the same request as what was posted', () => {
  test.each<[string, Record<string, object>]>([
    ['for a payment', {}],
    ['with a fee in figures', { txjson: { ...PAYMENT, Fee: 12 } }],
    ['without flags', { txjson: { ...PAYMENT, Flags: 0 } }],
    [
      'with relative ledgers and a tag',
      { txjson: { ...PAYMENT, LastLedgerSequence: 20, DestinationTag: 7 } },
    ],
    [
      'with an amount in figures',
      { txjson: { ...PAYMENT, Amount: { currency: 'USD', issuer: BOB, value: 5.5 } } },
    ],
    [
      'with XRP written as a token',
      { txjson: { ...PAYMENT, Amount: { currency: 'XRP', issuer: '', value: '1.5' } } },
    ],
    [
      'when it deletes an account',
      { txjson: { TransactionType: 'AccountDelete', Destination: BOB } },
    ],
    ['for a sign-in', { txjson: { TransactionType: 'SignIn' } }],
    ['for a type of another ledger', { txjson: { TransactionType: 'Invoke', Destination: BOB } }],
    ['as a blob', { txjson: undefined as never, txblob: BLOB as never }],
    ['when signed only', { options: { submit: false } }],
    ['among several signers', { options: { multisign: true, submit: false } }],
    ['on one network', { options: { force_network: 'testnet' } }],
    ['with a way back', { options: { return_url: { web: 'https://a.example/{id}', app: 'a:b' } } }],
    ['with an instruction', { custom_meta: { instruction: ' Pay \n\n  the rent ' } }],
  ])('%s', async (_what, more) => {
    const body = JSON.parse(JSON.stringify(bodyOf(more)));
    expect(await isSameRequest(body, await made(body))).toBe(true);
  });
});

describe('a payload is another request', () => {
  test.each<[string, Record<string, object>]>([
    [
      'with another destination',
      { txjson: { ...PAYMENT, Destination: 'rrrrrrrrrrrrrrrrrrrrBZbvji' } },
    ],
    ['with another amount', { txjson: { ...PAYMENT, Amount: '1000001' } }],
    ['with a field more', { txjson: { ...PAYMENT, SendMax: '2000000' } }],
    ['with a fee of its own', { txjson: { ...PAYMENT, Fee: '90000000' } }],
    ['with a tag', { txjson: { ...PAYMENT, DestinationTag: 1 } }],
    ['with flags', { txjson: { ...PAYMENT, Flags: 131_072 } }],
    ['with a memo', { txjson: { ...PAYMENT, Memos: [{ Memo: { MemoData: 'AB' } }] } }],
    ['of another type', { txjson: { TransactionType: 'SignIn' } }],
    ['for any signer', { options: { signers: undefined } }],
    ['for another signer', { options: { signers: [BOB] } }],
    ['signed only', { options: { submit: false } }],
    ['among several signers', { options: { multisign: true } }],
    ['on one network', { options: { force_network: 'TESTNET' } }],
    ['with a path to find', { options: { pathfinding: true } }],
    ['with a way back', { options: { return_url: { web: 'https://evil.example/' } } }],
    ['with an instruction', { custom_meta: { instruction: 'Please sign' } }],
  ])('%s', async (_what, more) => {
    const body = JSON.parse(JSON.stringify(bodyOf(more)));
    expect(await isSameRequest(bodyOf(), await made(body))).toBe(false);
  });

  test('when nothing can be read of either', async () => {
    const payload = await made(bodyOf());
    expect(await isSameRequest({}, payload)).toBe(false);
    expect(await isSameRequest({ txblob: 'ABCD' }, payload)).toBe(false);
    expect(await isSameRequest(bodyOf(), {})).toBe(false);
  });
});
