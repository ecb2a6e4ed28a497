import { expect, test } from 'vitest';
import { placeOf, readWrittenTransaction } from '../../../src/core/recognise/written-transaction';

test('a transaction is read as it is written', () => {
  expect(readWrittenTransaction("{TransactionType: 'TicketCreate', TicketCount: 2}")).toEqual({
    ok: true,
    txjson: { TransactionType: 'TicketCreate', TicketCount: 2 },
  });
});

test.each([
  ['a missing value', '{"TransactionType": }', 'bad-json', 20],
  ['a key twice', '{"Fee":"1","Fee":"2"}', 'duplicate-key', 16],
  ['nothing', '', 'bad-json', 0],
  ['no type', '{"Fee":"1"}', 'no-type', undefined],
  ['a seed beside it', '{"TransactionType":"Payment","seed":"sn3n"}', 'secret', undefined],
])('%s is said, with its place where it has one', (_name, text, why, at) => {
  expect(readWrittenTransaction(text)).toMatchObject({
    ok: false,
    why,
    ...(at !== undefined && { at }),
  });
});

test('a place is counted in lines and columns from one', () => {
  expect(placeOf('a\nbc\nd', 3)).toEqual({ line: 2, column: 2 });
  expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
});

test('a whole payload body written in brings what it asks beside', () => {
  const body =
    '{"txjson":{"TransactionType":"TicketCreate","TicketCount":1},"options":{"submit":false}}';
  expect(readWrittenTransaction(body)).toEqual({
    ok: true,
    txjson: { TransactionType: 'TicketCreate', TicketCount: 1 },
    asked: { submit: false },
  });
});
