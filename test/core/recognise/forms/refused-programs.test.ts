import { expect, test } from 'vitest';
import { readFully } from './read-fully';

const ALICE = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';
const payment = `TransactionType: 'Payment', Destination: '${BOB}'`;

test.each<[string, string, string, string?]>([
  ['fields of another object', `const tx = { ${payment}, ...common }`, 'unclear-code', '...common'],
  ['a field whose name is a variable', `const tx = { ${payment}, [key]: '5' }`, 'unclear-code'],
  ['more arguments', `Payment(destination="${BOB}", **extra)`, 'unclear-code'],
  ['an argument by its position', `Payment("${BOB}", amount="5")`, 'unclear-code'],
  ['an unknown argument', `Payment(destination="${BOB}", foo=3)`, 'unclear-code', 'foo'],
  [
    'a field in two spellings',
    `Payment(destination="${BOB}", Destination="${ALICE}")`,
    'unclear-code',
  ],
  ['two types', `Payment(transaction_type="AccountDelete", amount="5")`, 'unclear-code'],
  ['a type that is a variable', `const tx = { TransactionType: type, Fee: '12' }`, 'unclear-code'],
  ['a signature', `const tx = { ${payment}, TxnSignature: sign(tx), Amount: n }`, 'signed'],
  [
    'fields that a call sets',
    `tx = {"TransactionType": "Payment", "Amount": "5"}\ntx.update({"Amount": "6"})`,
    'unread-transaction',
  ],
  [
    'fields that JavaScript assigns',
    `const tx = {"TransactionType": "Payment", "Amount": "5"};\nObject.assign(tx, { Amount: '6' })`,
    'unread-transaction',
  ],
  [
    'an option that is a variable',
    `sdk.payload.create({ txjson: { ${payment}, Amount: n }, options: { submit } })`,
    'unclear-code',
    'submit',
  ],
  [
    'a mistyped address',
    `const tx = { ${payment.replace('raW', 'raV')}, Amount: n }`,
    'bad-address-inside',
  ],
  [
    'a program that breaks off',
    `const tx = { ${payment}, Amount: xrpToDrops(`,
    'unread-transaction',
  ],
  [
    'a transaction in two halves',
    `const a = { ${payment}, Amount: n };\nTransactionType:`,
    'unread-transaction',
  ],
  ['JSON that is cut off', `{"TransactionType": "Payment", "Amount": "5`, 'incomplete-json'],
  [
    'a number in JSON that is rounded',
    '{"TransactionType": "Payment", "Amount": 9007199254740993}',
    'unsafe-number',
  ],
  ['JSON with an ellipsis', `{"TransactionType": "Payment", "Amount": "5", ...}`, 'bad-json'],
  [
    'more than 32 KiB',
    `const tx = { ${payment}, Amount: n };${' '.repeat(32 * 1024)}.`,
    'unread-transaction',
  ],
])('refuses %s', (_name, text, why, part) => {
  expect(readFully(text)).toMatchObject({ kind: 'nothing', why, ...(part && { part }) });
});

test.each([
  ['in percent-encoding', encodeURIComponent(`Payment(account=a, destination="${BOB}")`)],
  ['that names who is authorized', `DepositPreauth(account=a, authorize="${BOB}")`],
  ['with a regular key', `SetRegularKey(account=a, regular_key="${BOB}")`],
  ['that a builder makes', `Payment.builder().account(Address.of("${BOB}")).build();`],
])('makes no payment to an address in a program %s', (_name, text) => {
  expect(readFully(text).kind).not.toBe('payment');
});

test('keeps the options of a payload body in a program, and names what it does not send', () => {
  const text = `await xumm.payload.create({
    txjson: { ${payment}, Amount: xrpToDrops('7') },
    options: { submit: false, expire: 5, return_url: { app: url } },
    custom_meta: { identifier: id, instruction: 'Pay for ' + 'lunch' },
    user_token: token,
  })`;
  expect(readFully(text)).toEqual({
    kind: 'transaction',
    txjson: { TransactionType: 'Payment', Destination: BOB, Amount: '7000000' },
    options: { submit: false, expire: 5, instruction: 'Pay for lunch' },
    leftOut: ['options.return_url', 'custom_meta.identifier', 'user_token'],
  });
});

test.each([
  [
    'two constants',
    `const a = { ${payment}, Amount: drops };\nconst b = { TransactionType: 'AccountSet', Account: w };`,
  ],
  [
    'two constructors',
    `a = AccountSet(account=w.address, set_flag=5)\nb = TicketCreate(account=w.address, ticket_count=2)`,
  ],
  [
    'an array',
    `[{"TransactionType":"AccountSet","SetFlag":1},{"TransactionType":"AccountSet","SetFlag":2}]`,
  ],
  [
    'two objects',
    `{"TransactionType":"AccountSet"}\n\n{"TransactionType":"TicketCreate","TicketCount":1}`,
  ],
  ['a change', ` {\n   "TransactionType": "AccountSet",\n-  "SetFlag": 5\n+  "SetFlag": 8\n }`],
])('offers both transactions of %s', (_name, text) => {
  const found = readFully(text);
  expect(found).toMatchObject({ kind: 'several' });
  expect(found.kind === 'several' && found.choices).toHaveLength(2);
});

test('reads a transaction that is written twice as one', () => {
  const json = '{"TransactionType":"AccountSet","SetFlag":1}';
  expect(readFully(`${json}\n${json}`)).toMatchObject({ kind: 'transaction' });
});

test('a secret in an encoded transaction is a secret', () => {
  const json = '{"TransactionType":"AccountSet","secret":"sn3nxiW7v8KXzPzAqzyHXbSSKNuN9"}';
  for (const text of [Buffer.from(json).toString('base64'), encodeURIComponent(json)]) {
    expect(readFully(text)).toEqual({ kind: 'secret' });
  }
});
