import { encode } from 'ripple-binary-codec';
import { describe, expect, test } from 'vitest';
import { isSameRequest } from '../../../src/relay/payloads/is-same-request';
import { callPlatform } from '../../sandbox/client';
import { useSandbox } from '../../sandbox/use-sandbox';

const box = useSandbox();
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };
const alice = () => box().phone.expectAccount('Alice').account;
const bodyOf = ({ options = {}, custom_meta = {}, ...more }: Record<string, object> = {}) => ({
  txjson: PAYMENT,
  ...more,
  options: { submit: true, multisign: false, signers: [alice()], ...options },
  custom_meta,
});
/** Creates a payload. @returns the answer of GET for it */
const createAndGet = async (body: object) => {
  const { json } = await callPlatform(box(), 'payload', { body });
  return (await callPlatform(box(), `payload/${json.uuid}`)).json;
};

/** Unsigned transaction; the platform stores it as JSON. */
const BLOB = encode({ ...PAYMENT, Account: BOB, Fee: '12', Sequence: 1, SigningPubKey: '' });

describe('isSameRequest is true when the same body was posted', () => {
  test.each<[string, Record<string, object>]>([
    ['a payment', {}],
    ['a fee as a number', { txjson: { ...PAYMENT, Fee: 12 } }],
    ['flags of 0', { txjson: { ...PAYMENT, Flags: 0 } }],
    [
      'a relative LastLedgerSequence and a tag',
      { txjson: { ...PAYMENT, LastLedgerSequence: 20, DestinationTag: 7 } },
    ],
    [
      'a token amount as a number',
      { txjson: { ...PAYMENT, Amount: { currency: 'USD', issuer: BOB, value: 5.5 } } },
    ],
    [
      'XRP in the form of a token amount',
      { txjson: { ...PAYMENT, Amount: { currency: 'XRP', issuer: '', value: '1.5' } } },
    ],
    ['an AccountDelete', { txjson: { TransactionType: 'AccountDelete', Destination: BOB } }],
    ['a sign-in', { txjson: { TransactionType: 'SignIn' } }],
    [
      'a transaction type of another ledger',
      { txjson: { TransactionType: 'Invoke', Destination: BOB } },
    ],
    ['a blob', { txjson: undefined as never, txblob: BLOB as never }],
    ['submit: false', { options: { submit: false } }],
    ['multisign', { options: { multisign: true, submit: false } }],
    ['a forced network', { options: { force_network: 'testnet' } }],
    ['return URLs', { options: { return_url: { web: 'https://a.example/{id}', app: 'a:b' } } }],
    ['an instruction', { custom_meta: { instruction: ' Pay \n\n  the rent ' } }],
  ])('%s', async (_what, more) => {
    const body = JSON.parse(JSON.stringify(bodyOf(more)));
    expect(await isSameRequest(body, await createAndGet(body))).toBe(true);
  });
});

describe('isSameRequest is false when the payload has', () => {
  test.each<[string, Record<string, object>]>([
    ['another destination', { txjson: { ...PAYMENT, Destination: 'rrrrrrrrrrrrrrrrrrrrBZbvji' } }],
    ['another amount', { txjson: { ...PAYMENT, Amount: '1000001' } }],
    ['an additional field', { txjson: { ...PAYMENT, SendMax: '2000000' } }],
    ['a fee', { txjson: { ...PAYMENT, Fee: '90000000' } }],
    ['a destination tag', { txjson: { ...PAYMENT, DestinationTag: 1 } }],
    ['flags', { txjson: { ...PAYMENT, Flags: 131_072 } }],
    ['a memo', { txjson: { ...PAYMENT, Memos: [{ Memo: { MemoData: 'AB' } }] } }],
    ['another transaction type', { txjson: { TransactionType: 'SignIn' } }],
    ['no named signer', { options: { signers: undefined } }],
    ['another signer', { options: { signers: [BOB] } }],
    ['submit: false', { options: { submit: false } }],
    ['multisign: true', { options: { multisign: true } }],
    ['a forced network', { options: { force_network: 'TESTNET' } }],
    ['pathfinding: true', { options: { pathfinding: true } }],
    ['a return URL', { options: { return_url: { web: 'https://evil.example/' } } }],
    ['an instruction', { custom_meta: { instruction: 'Please sign' } }],
  ])('%s', async (_what, more) => {
    const body = JSON.parse(JSON.stringify(bodyOf(more)));
    expect(await isSameRequest(bodyOf(), await createAndGet(body))).toBe(false);
  });

  test('unreadable content, or the POST body has', async () => {
    const payload = await createAndGet(bodyOf());
    expect(await isSameRequest({}, payload)).toBe(false);
    expect(await isSameRequest({ txblob: 'ABCD' }, payload)).toBe(false);
    expect(await isSameRequest(bodyOf(), {})).toBe(false);
  });
});
