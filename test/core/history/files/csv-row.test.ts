import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../../src/core/csv';
import { csvHead, csvRow, type ExportRate } from '../../../../src/core/history/files/csv-row';
import type { SignRequest } from '../../../../src/core/request/sign-request';
import { ALICE, requestRow } from '../../request/request-row';
import { request } from './generated';

/** The cells of a request's row, by column. */
function cellsOf(row: SignRequest): Record<string, string> {
  const table = parseCsv((csvHead() + csvRow(row)).slice(1), ',');
  if (!Array.isArray(table)) throw new Error('no CSV');
  const [head, line] = table;
  return Object.fromEntries(head?.cells.map((name, at) => [name, line?.cells[at] ?? '']) ?? []);
}

const memo = (text: string) => [{ Memo: { MemoData: Buffer.from(text).toString('hex') } }];

function requestWith(txjson: object, facts: Partial<SignRequest> = {}): SignRequest {
  const row = requestRow(facts);
  return { ...row, body: { ...row.body, txjson: { ...row.body.txjson, ...txjson } } };
}

test('no cell begins a spreadsheet formula, for any request', () => {
  fc.assert(
    fc.property(request, (each) => {
      const cells = Object.values(cellsOf(each));
      expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }),
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
])('escapes the site %j', (site) => {
  expect(cellsOf(requestRow({ site })).site).toBe(`'${site}`);
});

test('keeps a memo with commas, quotes and line breaks in one cell', () => {
  const text = '=HYPERLINK("https://evil.test","x"),\n"b"';
  expect(cellsOf(requestWith({ Memos: memo(text) })).memo).toBe(`'${text}`);
});

test.each<[unknown, string, string, string]>([
  ['1', '0.000001', 'XRP', ''],
  ['100000000000000000', '100000000000', 'XRP', ''],
  [{ currency: 'USD', issuer: ALICE, value: '1234567890.12345' }, '1234567890.12345', 'USD', ALICE],
  [
    { currency: 'USD', issuer: ALICE, value: '1234567890123456e-20' },
    '0.00001234567890123456',
    'USD',
    ALICE,
  ],
  [{ currency: 'USD', issuer: ALICE, value: '5e17' }, '500000000000000000', 'USD', ALICE],
])('writes the amount %j without rounding', (amount, value, currency, issuer) => {
  const row = requestWith(
    { Amount: amount },
    { ledger: { result: 'tesSUCCESS', delivered: amount } },
  );
  expect(cellsOf(row)).toMatchObject({
    amount: value,
    currency,
    issuer,
    delivered_amount: value,
    delivered_currency: currency,
    delivered_issuer: issuer,
  });
});

test('writes each fact in its own column', () => {
  const txid = 'AB'.repeat(32);
  const row = requestWith(
    { DestinationTag: 7 },
    {
      uuid: 'u',
      createdAt: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
      resolvedAt: Date.UTC(2026, 0, 3),
      signed: true,
      answer: { txid, network: 'MAINNET', dispatchedResult: 'tesSUCCESS' },
      ledger: { result: 'tecPATH_DRY', ledgerIndex: 99 },
    },
  );
  expect(cellsOf(row)).toMatchObject({
    created: '2026-01-02T03:04:05.006Z',
    ended: '2026-01-03T00:00:00.000Z',
    sent: '',
    status: 'failed',
    type: 'Payment',
    destination: ALICE,
    tag: '7',
    account: ALICE,
    network: 'MAINNET',
    hash: txid,
    result: 'tecPATH_DRY',
    ledger_index: '99',
    site: 'example.test',
    uuid: 'u',
  });
});

test('leaves the cell of a damaged time empty', () => {
  expect(cellsOf(requestRow({ sentAt: 9e15 })).sent).toBe('');
});

test('with a chosen currency four more columns have the value, the rate and its time', () => {
  const timed = { rate: { currency: 'EUR', perXrp: '2.27', decimals: 2 }, at: 1_700_000_000_000 };
  const worthOfRow = (network: string, rate: ExportRate) => {
    const row = requestWith({ TransactionType: 'Payment', Amount: '25000000' });
    const body = { ...row.body, options: { ...row.body.options, force_network: network } };
    return csvRow({ ...row, body }, rate)
      .replaceAll('"', '')
      .trimEnd()
      .split(',')
      .slice(-4)
      .join(',');
  };
  expect(csvHead({ currency: 'EUR' })).toContain(',uuid,worth,worth_currency,rate,rate_time');
  expect(worthOfRow('MAINNET', { currency: 'EUR', timed })).toBe(
    '56.75,EUR,2.27,2023-11-14T22:13:20.000Z',
  );
  expect(worthOfRow('TESTNET', { currency: 'EUR', timed })).toBe(',EUR,,');
  expect(worthOfRow('MAINNET', { currency: 'EUR' })).toBe(',EUR,,');
});
