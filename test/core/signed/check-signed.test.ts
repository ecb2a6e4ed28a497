import { classicAddressToXAddress } from 'ripple-address-codec';
import { describe, expect, test } from 'vitest';
import type { RequestInput } from '../../../src/core/request/payload-body';
import { checkSigned } from '../../../src/core/signed/check-signed';
import { requestRow } from '../request/request-row';
import { alice, bob, carol, payment, type SigningCase, signAndCheck } from './signing';

const token = { currency: 'USD', issuer: carol.account, value: '12.5' };
const ask = (txjson: object, options: RequestInput['options'] = {}): RequestInput => ({
  txjson: { ...payment, ...txjson },
  options,
});
const signIn = { txjson: { TransactionType: 'SignIn' }, options: {} };
const trust = {
  txjson: { TransactionType: 'TrustSet', LimitAmount: token, Flags: 131_072 },
  options: {},
};

const inner = (fields: object = {}) => ({
  RawTransaction: {
    ...{ ...payment, Account: alice.account, Fee: '0', SigningPubKey: '', Flags: 1_073_741_824 },
    ...fields,
  },
});
const batch = (...RawTransactions: object[]) => ({
  txjson: { TransactionType: 'Batch', Flags: 65_536, RawTransactions },
  options: {},
});

test.each<[string, RequestInput]>([
  ['a payment', ask({})],
  ['a batch', batch(inner({ Sequence: 8 }), inner({ Sequence: 9 }))],
  ['a token amount with extra zeros', ask({ Amount: { ...token, value: '012.500' } })],
  ['a token amount with an exponent', ask({ Amount: { ...token, value: '125e-1' } })],
  ['hex in lower case', ask({ InvoiceID: 'ab'.repeat(32) })],
  ['a currency in hex', ask({ Amount: { ...token, currency: 'AB'.repeat(20) } })],
  ['a relative last ledger', ask({ LastLedgerSequence: 100 })],
  ['an absolute last ledger', ask({ LastLedgerSequence: 95_000_000 })],
  ['a ticket', ask({ TicketSequence: 12 })],
  ['flags', ask({ Flags: 65_536 })],
  ['flags of 0', ask({ Flags: 0 })],
  ['a memo', ask({ Memos: [{ Memo: { MemoData: 'c0ffee' } }] })],
  ['a trust line', trust],
  ['a network that must be named', ask({}, { network: 'XAHAU' })],
  ['a multi-signature', ask({ Account: carol.account }, { multisign: true })],
  ['a multi-signature for the own account', ask({}, { multisign: true })],
  ['a sign-in', signIn],
  ['a sign-in on another network', { ...signIn, options: { network: 'XAHAU' } }],
  [
    'an X-address with its tag',
    {
      txjson: {
        TransactionType: 'Payment',
        Amount: '1',
        Destination: classicAddressToXAddress(bob.account, 7, false),
      },
      options: {},
    },
  ],
])('checkSigned accepts %s that was signed unchanged', (_name, input) => {
  expect(signAndCheck({ input })).toMatchObject({
    verdict: 'same',
    signer: alice.account,
    key: 'own',
    differences: [],
    problems: [],
  });
});

const changed = (fields: object, input = ask({})): SigningCase => ({
  input,
  forgery: { changed: { ...fields } },
});

test.each<[string, SigningCase, object[]]>([
  [
    'another amount',
    changed({ Amount: '26000000' }),
    [{ field: 'Amount', requested: '25000000', signed: '26000000' }],
  ],
  [
    'another destination',
    changed({ Destination: carol.account }),
    [{ field: 'Destination', requested: bob.account, signed: carol.account }],
  ],
  [
    'another tag',
    changed({ DestinationTag: 8 }),
    [{ field: 'DestinationTag', requested: 7, signed: 8 }],
  ],
  [
    'a removed tag',
    changed({ DestinationTag: undefined }),
    [{ field: 'DestinationTag', requested: 7 }],
  ],
  [
    'a token of another issuer',
    changed({ Amount: { ...token, issuer: bob.account } }, ask({ Amount: token })),
    [{ field: 'Amount', requested: token, signed: { ...token, issuer: bob.account } }],
  ],
  [
    'another account',
    changed({ Account: carol.account }),
    [{ field: 'Account', requested: alice.account, signed: carol.account }],
  ],
  [
    'another amount in a batch',
    changed(batch(inner({ Amount: '1' })).txjson, batch(inner())),
    [{ field: 'RawTransactions', requested: [inner()], signed: [inner({ Amount: '1' })] }],
  ],
  [
    'another type of transaction',
    changed({ TransactionType: 'CheckCreate', Amount: undefined, SendMax: '25000000' }),
    [
      { field: 'TransactionType', requested: 'Payment', signed: 'CheckCreate' },
      { field: 'Amount', requested: '25000000' },
      { field: 'SendMax', signed: '25000000' },
    ],
  ],
  [
    'a partial payment that was not requested',
    changed({ Flags: 131_072 }),
    [{ field: 'Flags', signed: 131_072 }],
  ],
  [
    'a removed flag',
    changed({ Flags: 0 }, trust),
    [{ field: 'Flags', requested: 131_072, signed: 0 }],
  ],
  ['an added SendMax', changed({ SendMax: token }), [{ field: 'SendMax', signed: token }]],
  [
    'another memo',
    changed(
      { Memos: [{ Memo: { MemoData: 'BEEF' } }] },
      ask({ Memos: [{ Memo: { MemoData: 'C0FFEE' } }] }),
    ),
    [
      {
        field: 'Memos',
        requested: [{ Memo: { MemoData: 'C0FFEE' } }],
        signed: [{ Memo: { MemoData: 'BEEF' } }],
      },
    ],
  ],
  [
    'another last ledger',
    changed({ LastLedgerSequence: 95_000_001 }, ask({ LastLedgerSequence: 95_000_000 })),
    [{ field: 'LastLedgerSequence', requested: 95_000_000, signed: 95_000_001 }],
  ],
  [
    'a removed last ledger',
    changed({ LastLedgerSequence: undefined }, ask({ LastLedgerSequence: 100 })),
    [{ field: 'LastLedgerSequence', requested: 100 }],
  ],
  [
    'a transaction in place of a sign-in',
    changed(
      { ...payment, DestinationTag: undefined, Fee: '12', Sequence: 7, TransactionType: 'Payment' },
      signIn,
    ),
    [
      { field: 'TransactionType', requested: 'SignIn', signed: 'Payment' },
      { field: 'Amount', signed: '25000000' },
      { field: 'Destination', signed: bob.account },
    ],
  ],
  [
    'another sender of a multi-signature',
    changed({ Account: bob.account }, ask({ Account: carol.account }, { multisign: true })),
    [{ field: 'Account', requested: carol.account, signed: bob.account }],
  ],
  [
    'submission on another network',
    { input: ask({}, { network: 'TESTNET' }), answer: { network: 'MAINNET' } },
    [{ field: 'Network', requested: 'TESTNET', signed: 'MAINNET' }],
  ],
  [
    'a phone on another network',
    { input: ask({}, { network: 'TESTNET' }), answer: { networkId: 0 } },
    [{ field: 'Network', requested: 'TESTNET', signed: 'MAINNET' }],
  ],
  [
    'another NetworkID',
    changed({ NetworkID: 21_338 }, ask({}, { network: 'XAHAU' })),
    [{ field: 'NetworkID', requested: 21_337, signed: 21_338 }],
  ],
  [
    'a missing NetworkID',
    changed({ NetworkID: undefined }, ask({}, { network: 'XAHAU' })),
    [{ field: 'NetworkID', requested: 21_337 }],
  ],
  [
    'two changes, the amount first',
    changed({ InvoiceID: 'B'.repeat(64), Amount: '1' }, ask({ InvoiceID: 'A'.repeat(64) })),
    [
      { field: 'Amount', requested: '25000000', signed: '1' },
      { field: 'InvoiceID', requested: 'A'.repeat(64), signed: 'B'.repeat(64) },
    ],
  ],
])('checkSigned names %s as a difference', (_name, given, differences) => {
  const check = signAndCheck(given);
  expect(check).toMatchObject({ verdict: 'different', problems: [] });
  expect(check.differences).toEqual(differences);
});

test.each<[string, string, SigningCase]>([
  ['an invalid signature', 'signature', { input: ask({}), forgery: { damaged: true } }],
  [
    'an invalid multi-signature',
    'signature',
    { input: ask({}, { multisign: true }), forgery: { damaged: true } },
  ],
  ['an invalid sign-in', 'signature', { input: signIn, forgery: { damaged: true } }],
  ['a blob with another hash', 'hash', { input: ask({}), answer: { txid: 'A'.repeat(64) } }],
  ['hex that is not a transaction', 'unreadable', { input: ask({}), hex: () => 'C0FFEE' }],
  ['text that is not hex', 'unreadable', { input: ask({}), hex: () => '<script>' }],
])('checkSigned reports %s', (_name, problem, given) => {
  expect(signAndCheck(given)).toMatchObject({ verdict: 'different', problems: [problem] });
});

test('checkSigned accepts a fee that the platform turned from a number into text', () => {
  const forgery = { changed: { Fee: '12' } };
  expect(signAndCheck({ input: ask({ Fee: 12 }), forgery }).verdict).toBe('same');
  const more = { changed: { Fee: '13' } };
  expect(signAndCheck({ input: ask({ Fee: 12 }), forgery: more }).differences).toEqual([
    { field: 'Fee', requested: '12', signed: '13' },
  ]);
});

test('checkSigned distinguishes a single signature from a multi-signature', () => {
  let hex = '';
  const keep = (signed: { hex: string }) => {
    hex = signed.hex;
    return signed.hex;
  };
  signAndCheck({ input: ask({}), hex: keep });
  const several = { input: ask({}, { multisign: true }), hex: () => hex };
  expect(signAndCheck(several).problems).toContain('alone');
  signAndCheck({ input: ask({}, { multisign: true }), hex: keep });
  expect(signAndCheck({ input: ask({}), hex: () => hex }).problems).toContain('several');
});

test.each([
  ['a payment', ask({})],
  ['a multi-signature', ask({}, { multisign: true })],
  ['a sign-in', signIn],
])('checkSigned reports that %s was signed with another key', (_name, input) => {
  const check = signAndCheck({ input, forgery: { key: bob } });
  expect(check).toMatchObject({ verdict: 'same', signer: alice.account, key: 'other' });
});

describe('checkSigned with fields that the wallet added', () => {
  test('accepts the sequences of inner transactions', () => {
    const forgery = { changed: batch(inner({ Sequence: 8 })).txjson };
    expect(signAndCheck({ input: batch(inner()), forgery }).verdict).toBe('same');
  });

  test('lists them', () => {
    const input = ask({});
    const own = { Flags: 0x8000_0000, SourceTag: 3, Memos: [{ Memo: { MemoData: '00' } }] };
    const { verdict, added } = signAndCheck({ input, forgery: { changed: own } });
    expect(verdict).toBe('same');
    expect([...added].sort()).toEqual([
      'Account',
      'Fee',
      'Flags',
      'LastLedgerSequence',
      'Memos',
      'Sequence',
      'SigningPubKey',
      'SourceTag',
      'TxnSignature',
    ]);
  });

  test('accepts a path when the request allows to find one', () => {
    const forgery = { changed: { SendMax: token } };
    const input = ask({}, { pathfinding: true });
    expect(signAndCheck({ input, forgery }).verdict).toBe('same');
  });
});

test.each<[string, RequestInput, string | undefined, string]>([
  ['the platform returns nothing', ask({}), undefined, 'nothing'],
  [
    'it is a payment channel claim',
    { txjson: { TransactionType: 'PaymentChannelAuthorize' }, options: {} },
    'AB',
    'claim',
  ],
  [
    'its type belongs to another ledger',
    { txjson: { TransactionType: 'URITokenMint' }, options: {} },
    'AB',
    'foreign',
  ],
  ['several accounts each sign a part', batch(inner({ Account: bob.account })), 'AB', 'batch'],
  ['Xahau adds its own fields', ask({}, { network: 'XAHAU' }), 'AB', 'foreign'],
])('checkSigned does not check when %s', (_name, input, hex, reason) => {
  const row = requestRow();
  const options = {
    ...row.body.options,
    ...(input.options?.network && { force_network: input.options?.network }),
  };
  const body = { ...row.body, txjson: input.txjson, options };
  expect(checkSigned({ ...row, body }, hex)).toMatchObject({ verdict: 'unchecked', reason });
});

test('checkSigned accepts a published sign-in proof of the wallet', () => {
  // From the README of XRPL-Labs/verify-xrpl-signature.
  const hex =
    '2280000000240000000268400000000000000C73210333C718C9CB716E0575454F4A343D46B284ED51151B9C7383524B82C10B262095744730450221009A4D99017F8FD6881D888047E2F9F90C068C09EC9308BC8526116B539D6DD44102207FAA7E8756F67FE7EE1A88884F120A00A8EC37E7D3E5ED3E02FEA7B1D97AA05581146C0994D3FCB140CAB36BAE9465137448883FA487';
  const account = 'rwiETSee2wMz3SBnAG8hkMsCgvGy9LWbZ1';
  const row = requestRow({ account });
  const body = { ...row.body, txjson: { TransactionType: 'SignIn' } };
  const check = checkSigned({ ...row, body }, hex);
  expect(check.signer).toBe('rwiETSee2wMz3SBnAG8hkMsCgvGy9LWbZ1');
  expect(check).toMatchObject({ verdict: 'same', key: 'own' });
});
