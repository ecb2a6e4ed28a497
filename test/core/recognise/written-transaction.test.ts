import { expect, test } from 'vitest';
import {
  lineAndColumnOf,
  readWrittenTransaction,
} from '../../../src/core/recognise/written-transaction';

test('reads a transaction as it is written', () => {
  expect(readWrittenTransaction("{TransactionType: 'TicketCreate', TicketCount: 2}")).toEqual({
    ok: true,
    txjson: { TransactionType: 'TicketCreate', TicketCount: 2 },
  });
});

test.each([
  ['a missing value', '{"TransactionType": }', 'bad-json', 20],
  ['a duplicate key', '{"Fee":"1","Fee":"2"}', 'duplicate-key', 16],
  ['an empty text', '', 'incomplete-json', 0],
  ['a word instead of a value', '{"Fee": all}', 'bad-json', 8],
  ['no type', '{"Fee":"1"}', 'no-type', undefined],
  [
    'several transactions',
    '[{"TransactionType":"AccountSet"},{"TransactionType":"TicketCreate"}]',
    'several',
    undefined,
  ],
  [
    'a seed next to the transaction',
    '{"TransactionType":"Payment","seed":"sn3n"}',
    'secret',
    undefined,
  ],
])('reports %s, with its position when it has one', (_name, text, why, at) => {
  expect(readWrittenTransaction(text)).toMatchObject({
    ok: false,
    why,
    ...(at !== undefined && { at }),
  });
});

test('counts lines and columns from 1', () => {
  expect(lineAndColumnOf('a\nbc\nd', 3)).toEqual({ line: 2, column: 2 });
  expect(lineAndColumnOf('', 0)).toEqual({ line: 1, column: 1 });
});

test('reads a payload body with its options', () => {
  const body =
    '{"txjson":{"TransactionType":"TicketCreate","TicketCount":1},"options":{"submit":false}}';
  expect(readWrittenTransaction(body)).toEqual({
    ok: true,
    txjson: { TransactionType: 'TicketCreate', TicketCount: 1 },
    options: { submit: false },
  });
});
