import { expect, test } from 'vitest';
import type { Fields } from '../../../../src/core/fields';
import { fillHoles, type Hole, isOpenHole } from '../../../../src/core/transaction/hole';
import { CORPUS } from './corpus';
import { readFully, sortedJson } from './read-fully';

const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';
const ISSUER = 'rNMovRR3WPbFLVaSbETCCR71XsqyxhJ9P6';

/** Each field of each transaction, with the transaction without it. */
const OPENED = CORPUS.flatMap((txjson) =>
  Object.keys(txjson)
    .filter((name) => name !== 'TransactionType')
    .map((name) => {
      const { [name]: _value, ...others } = txjson;
      return { name, txjson, others };
    }),
);

const literal = (value: unknown) => JSON.stringify(value);
const snake = (name: string) => name.replace(/([a-z])(?=[A-Z])/g, '$1_').toLowerCase();

/** Objects whose field is set by a variable, in languages that write them as JSON. */
const PRINT: Readonly<Record<string, (txjson: Fields, open: string) => string>> = {
  JavaScript: (txjson, open) =>
    `const tx = { ${Object.entries(txjson)
      .map(([name, value]) => `${name}: ${name === open ? 'input.value' : literal(value)}`)
      .join(', ')} };`,
  Python: (txjson, open) =>
    `tx = { ${Object.entries(txjson)
      .map(([name, value]) => `"${name}": ${name === open ? 'get_value(1)' : literal(value)}`)
      .join(', ')} }`,
  'Python, set later': (txjson, open) =>
    `tx = ${literal(txjson)}\ntx["${open}"] = args.${snake(open)}`,
  'JavaScript, set later': (txjson, open) =>
    `const tx = ${literal(txjson)};\ntx.${open} = document.querySelector('input').value;`,
};

test.each(
  Object.entries(PRINT),
)('leaves a field open that is a variable, in %s', (_name, print) => {
  const failures = OPENED.flatMap(({ name, txjson, others }) => {
    const text = print(txjson, name);
    const found = readFully(text);
    const isRight =
      found.kind === 'transaction' &&
      sortedJson(found.txjson) === sortedJson(others) &&
      found.holes?.map(({ path }) => path).join() === name;
    return isRight ? [] : [`${JSON.stringify(found)}\n${text}`];
  });
  expect(failures).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  [
    'the issuer of an amount',
    `const tx = {TransactionType: 'Payment', Destination: '${BOB}', Amount: {currency: 'USD', issuer: hot.address, value: '5'}}`,
    ['Amount.issuer'],
  ],
  [
    'the value of a limit in a constructor',
    `TrustSet(account=w.address, limit_amount=IssuedCurrencyAmount(currency="USD", issuer="${ISSUER}", value=str(limit)))`,
    ['LimitAmount.value'],
  ],
  [
    'the data of the second memo',
    `const tx = {TransactionType: 'AccountSet', Memos: [{Memo: {MemoData: 'AB'}}, {Memo: {MemoData: hex(text)}}]}`,
    ['Memos.1.Memo.MemoData'],
  ],
  [
    'one of two flags',
    `const tx = {TransactionType: 'AccountSet', Flags: xrpl.AccountSetTfFlags.tfRequireAuth | more}`,
    ['Flags'],
  ],
  [
    'a template',
    'const tx = {TransactionType: "AccountSet", Domain: `$' + '{domain}AB`}',
    ['Domain'],
  ],
  ['a formatted text', 'AccountSet(account=a, domain=f"{domain}AB")', ['Domain']],
  [
    'a text with a variable in PHP',
    `['TransactionType' => 'AccountSet', 'Domain' => "$d"]`,
    ['Domain'],
  ],
  ['a shorthand', `const tx = {TransactionType: 'AccountSet', Domain}`, ['Domain']],
  ['a condition', `const tx = {TransactionType: 'AccountSet', SetFlag: on ? 1 : 2}`, ['SetFlag']],
  [
    'an unknown helper',
    `const tx = {TransactionType: 'AccountSet', Domain: toHex('a')}`,
    ['Domain'],
  ],
  [
    'a constant with the name of one of Java',
    `const tx = {TransactionType: 'AccountSet', SetFlag: ONE}`,
    ['SetFlag'],
  ],
  [
    'the value of an unknown class',
    `const tx = {TransactionType: 'AccountSet', Domain: Money.of('AB')}`,
    ['Domain'],
  ],
  [
    'an escape that languages read differently',
    String.raw`AccountSet(account=a, domain="A\/B")`,
    ['Domain'],
  ],
  [
    'more drops than there are',
    `const tx = {TransactionType: 'Payment', Destination: '${BOB}', Amount: xrpToDrops('1e30')}`,
    ['Amount'],
  ],
  [
    'a value that is missing in YAML',
    `TransactionType: AccountSet\nDomain:\nSetFlag: 5`,
    ['Domain'],
  ],
])('leaves %s open', (_name, text, paths) => {
  const found = readFully(text);
  expect(found).toMatchObject({ kind: 'transaction' });
  expect(found.kind === 'transaction' && found.holes?.map(({ path }) => path)).toEqual(paths);
});

test.each<[Hole, string, unknown]>([
  [{ path: 'Destination', type: 'AccountID' }, ` ${BOB} `, BOB],
  [{ path: 'Destination', type: 'AccountID' }, BOB.replace('W', 'V'), undefined],
  [{ path: 'Amount', type: 'Amount' }, '2.5', '2500000'],
  [{ path: 'Amount', type: 'Amount' }, '2,5', undefined],
  [{ path: 'SetFlag', type: 'UInt32' }, '8', 8],
  [{ path: 'SetFlag', type: 'UInt32' }, '08', undefined],
  [{ path: 'SetFlag', type: 'UInt32' }, '1.5', undefined],
  [{ path: 'Domain', type: 'Blob' }, 'ABCD', 'ABCD'],
  [{ path: 'Memos', type: 'STArray' }, '[{"Memo":{}}]', [{ Memo: {} }]],
  [{ path: 'Memos', type: 'STArray' }, 'Hello', undefined],
  [{ path: 'LimitAmount.value', type: 'Value' }, '7.25', '7.25'],
  [{ path: 'LimitAmount.value', type: 'Value' }, '7e2', undefined],
  [{ path: 'LimitAmount.currency', type: 'Currency' }, 'USD', 'USD'],
  [{ path: 'LimitAmount.currency', type: 'Currency' }, 'XRP', undefined],
])('fills %j with %s', (hole, typed, value) => {
  const filled = fillHoles({ TransactionType: 'AccountSet' }, [hole], { [hole.path]: typed });
  expect(isOpenHole(filled, hole)).toBe(value === undefined);
  const read = hole.path.split('.').reduce<unknown>((at, name) => (at as Fields)?.[name], filled);
  expect(read).toEqual(value);
});

test('fills a hole in a list without changing the rest', () => {
  const txjson = { Memos: [{ Memo: { MemoData: 'AB' } }, { Memo: { MemoType: 'CD' } }] };
  const hole = { path: 'Memos.1.Memo.MemoData', type: 'Blob' };
  expect(fillHoles(txjson, [hole], { [hole.path]: 'EF' })).toEqual({
    Memos: [{ Memo: { MemoData: 'AB' } }, { Memo: { MemoType: 'CD', MemoData: 'EF' } }],
  });
  expect(isOpenHole(txjson, hole)).toBe(true);
});
