import { describe, expect, test } from 'vitest';
import { InputError, UsageError } from '../../../../src/relay/command-line/command';
import { chooseAccount } from '../../../../src/relay/command-line/sign-requests/choose-account';
import { chooseIdentifier } from '../../../../src/relay/command-line/sign-requests/choose-identifier';
import { expectNoSecret } from '../../../../src/relay/command-line/sign-requests/expect-no-secret';
import { parseRequest } from '../../../../src/relay/command-line/sign-requests/parse-request';

const ALICE = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const BOB = 'rrrrrrrrrrrrrrrrrrrrBZbvji';
const payment = { TransactionType: 'Payment', Destination: ALICE, Amount: '1000000' };
const BLOB = '12000322000000002400000001';
const nothing = { options: {}, custom_meta: {} };

describe('a file is read as', () => {
  test.each<[string, string, object]>([
    ['a transaction', JSON.stringify(payment), { txjson: payment, ...nothing }],
    ['a body', JSON.stringify({ txjson: payment }), { txjson: payment, ...nothing }],
    [
      'a body with options',
      JSON.stringify({ txblob: BLOB.toLowerCase(), options: { expire: 5 } }),
      { txblob: BLOB, options: { expire: 5 }, custom_meta: {} },
    ],
    ['hex', `${BLOB}\n`, { txblob: BLOB, ...nothing }],
    [
      'JSON with comments and trailing commas',
      '{ // one\n "TransactionType": "SignIn", }',
      { txjson: { TransactionType: 'SignIn' }, ...nothing },
    ],
    [
      'a transaction with hashes, which look like keys',
      JSON.stringify({ ...payment, InvoiceID: 'AB'.repeat(32) }),
      { txjson: { ...payment, InvoiceID: 'AB'.repeat(32) }, ...nothing },
    ],
  ])('%s', (_name, text, expected) => {
    expect(parseRequest(text)).toEqual(expected);
  });
});

describe('a file is refused', () => {
  test.each<[string, string, RegExp]>([
    ['without text', '', /ends before its last bracket/],
    ['of prose', 'hello', /is not JSON \(line 1\)/],
    ['that ends early', '{"txjson": {', /ends before its last bracket/],
    [
      'with a field twice',
      '{"TransactionType":"Payment",\n"Fee":"1","Fee":"2"}',
      /twice \(line 2\)/,
    ],
    ['with an inexact number', '{"TransactionType":"Payment","Amount":0.1}', /in quotes/],
    ['that is a list', '[1]', /no JSON object/],
    ['without a transaction', '{"options":{}}', /contains no transaction/],
    ['without a type', '{"txjson":{"Fee":"12"}}', /no TransactionType/],
    ['with unknown fields', `{"txblob":"${BLOB}","user_token":"x"}`, /not sent: user_token/],
    ['with both forms', `{"txblob":"${BLOB}","txjson":{}}`, /remove one of them/],
    ['with a damaged blob', '{"txblob":"12G"}', /not the hex of a transaction/],
    ['with options that are no object', `{"txblob":"${BLOB}","options":[]}`, /options is not/],
    ['that is signed', '{"TransactionType":"Payment","TxnSignature":"AB"}', /signed already/],
  ])('%s', (_name, text, problem) => {
    expect(() => parseRequest(text)).toThrow(InputError);
    expect(() => parseRequest(text)).toThrow(problem);
  });

  test('with a seed, which the sentence does not repeat', async () => {
    const seed = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
    const error = await expectNoSecret(JSON.stringify({ ...payment, secret: seed })).catch(String);
    expect(error).toMatch(/contains a secret/);
    expect(error).not.toContain(seed);
  });
});

test('hashes, which look like keys, are no secrets', async () => {
  const transaction = { ...payment, InvoiceID: 'AB12'.repeat(16), TicketSequence: 1 };
  await expectNoSecret(JSON.stringify(transaction));
});

describe('the account that signs is', () => {
  const body = (more: object) => ({ txjson: payment, ...nothing, ...more });
  test.each<[string, object, string | undefined, string | undefined]>([
    ['the argument’s', {}, ALICE, ALICE],
    ['the only signer', { options: { signers: [ALICE] } }, undefined, ALICE],
    ['the sender', { txjson: { ...payment, Account: ALICE } }, undefined, ALICE],
    [
      'not the sender of a multisigned transaction',
      { txjson: { ...payment, Account: BOB }, options: { multisign: true } },
      ALICE,
      ALICE,
    ],
    ['nobody’s in a SignIn', { txjson: { TransactionType: 'SignIn' } }, undefined, undefined],
  ])('%s', (_name, more, argument, account) => {
    expect(chooseAccount(body(more), argument)).toBe(account);
  });

  test.each<[string, object, string | undefined, new (...args: string[]) => Error, RegExp]>([
    ['when none is named', {}, undefined, UsageError, /--account r…/],
    ['with a wrong checksum', {}, ALICE.replace('Sj', 'sj'), UsageError, /checksum is wrong/],
    ['with two signers', { options: { signers: [ALICE, BOB] } }, ALICE, InputError, /exactly one/],
    ['that differs', { options: { signers: [BOB] } }, ALICE, InputError, /names another account/],
    ['that is no address', { options: { signers: [7] } }, undefined, InputError, /checksum/],
    ['of another sender', { txjson: { ...payment, Account: BOB } }, ALICE, InputError, /another/],
  ])('refused %s', (_name, more, argument, error, problem) => {
    expect(() => chooseAccount(body(more), argument)).toThrow(error);
    expect(() => chooseAccount(body(more), argument)).toThrow(problem);
  });
});

describe('the identifier is', () => {
  test('a new one each time without one in the file', () => {
    const [one, other] = [1, 2].map(() => chooseIdentifier(undefined, undefined, 1));
    expect(one).toMatch(/^xc-/);
    expect(one).not.toBe(other);
  });
  test('that of the file or of the argument', () => {
    expect(chooseIdentifier('order-1', undefined, 1)).toBe('order-1');
    expect(chooseIdentifier(undefined, 'order-1', 1)).toBe('order-1');
    expect(chooseIdentifier('order-1', 'order-1', 1)).toBe('order-1');
  });
  test.each<[unknown, string | undefined, RegExp]>([
    [undefined, 'order 1', /1 to 40 letters/],
    [7, undefined, /1 to 40 letters/],
    ['a'.repeat(41), undefined, /1 to 40 letters/],
    ['order-1', 'order-2', /has the identifier order-1/],
  ])('refused: %s in the file, %s as argument', (inFile, argument, problem) => {
    expect(() => chooseIdentifier(inFile, argument, 1)).toThrow(problem);
  });
});
