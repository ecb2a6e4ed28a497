import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { findFieldKind } from '../../../src/core/transaction/field-kinds';
import { fieldRowsOf } from '../../../src/core/transaction/field-rows';
import { flagNames } from '../../../src/core/transaction/flag-names';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { inEnglish } from './english';

const A = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
const B = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const MPT = '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2';
const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase();
const lp = `03${'9C'.repeat(19)}`;
const firstRow = (fields: Fields, network?: string) => fieldRowsOf(fields, network)[0];

test.each([
  ['drops', { Amount2: '1500000' }, '1.5 XRP'],
  ['drops on Xahau', { NFTokenBrokerFee: '1', NetworkID: 21_337 }, '0.000001 XAH'],
  ['a number in another field', { Channel: '1500000' }, '1500000'],
  ['an MPT', { Amount: { mpt_issuance_id: MPT, value: '100' } }, `100 MPT\n${MPT}`],
  ['LP tokens', { BidMin: { currency: lp, issuer: A, value: '5' } }, `5 LP tokens\n${A}`],
  ['the asset XRP', { Asset: { currency: 'XRP' } }, 'XRP'],
  ['a token as an asset', { Asset2: { currency: 'USD', issuer: B } }, `USD\n${B}`],
  ['an MPT as an asset', { Asset: { mpt_issuance_id: MPT } }, `MPT\n${MPT}`],
  ['text in hex', { URI: hex('ipfs://x') }, 'ipfs://x'],
  ['bytes that are not text', { URI: 'FF00' }, 'FF00'],
  ['text that reverses the reading direction', { Domain: hex('a\u202eb') }, hex('a\u202eb')],
  ['a transfer fee', { TransferFee: 5000 }, '5% (5000)'],
  ['a small trading fee', { TradingFee: 1 }, '0.001% (1)'],
  ['a transfer rate', { TransferRate: 1_005_000_000 }, '0.5% (1005000000)'],
  ['no transfer rate', { TransferRate: 0 }, '0% (0)'],
  ['an invalid transfer rate', { TransferRate: 5 }, '5'],
  ['a quality', { QualityOut: 1_250_000_000 }, '125% (1250000000)'],
  ['a tiny quality', { QualityIn: 1 }, '0.0000001% (1)'],
  ['the full value as a quality', { QualityIn: 0 }, '100% (0)'],
  [
    'what is fixed for good',
    { ImmutableFlags: 196_610 },
    'CanLock, MPTokenMetadata, TransferFee (196610)',
  ],
  ['a delay', { SettleDelay: 90_061 }, '1 d 1 h 1 min 1 s (90061)'],
  ['a list of texts', { NFTokenOffers: ['A', 'B'] }, 'A\nB'],
  ['an empty list', { NFTokenOffers: [] }, '[]'],
  ['signers', { SignerEntries: [{ SignerEntry: { Account: A, SignerWeight: 2 } }] }, `${A} · 2`],
  [
    'paths',
    {
      Paths: [
        [
          { currency: 'XRP', type: 16 },
          { currency: 'USD', issuer: B },
        ],
        [{ account: A, type: 1, type_hex: '01' }],
      ],
    },
    `XRP → USD (${B})\n${A}`,
  ],
])('fieldRowsOf formats %s', (_what, fields, value) => {
  expect(firstRow(fields)?.value).toBe(value);
});

test.each([
  ['amount with another field', { Amount: { currency: 'USD', issuer: B, value: '1', more: 'x' } }],
  ['amount whose value is not a number', { Amount: { currency: 'USD', issuer: B, value: 'lots' } }],
  ['token named XRP', { Amount: { currency: 'XRP', issuer: B, value: '1' } }],
])('fieldRowsOf shows all fields of a malformed %s', (_what, fields) => {
  const inside = Object.entries(fields.Amount).map(([field, value]) => ({ field, value }));
  expect(firstRow(fields)).toEqual({ field: 'Amount', value: '', items: [inside] });
});

test('fieldRowsOf counts the time of an oracle from 1970, that of an escrow from 2000', () => {
  expect(firstRow({ LastUpdateTime: 1_724_871_860 })?.time).toBe(Date.UTC(2024, 7, 28, 19, 4, 20));
  expect(firstRow({ FinishAfter: 533_171_558 })?.time).toBe(Date.UTC(2016, 10, 22, 23, 12, 38));
});

test.each([
  [20, 'Valid for 20 ledgers after signing, about 1 min 20 s.'],
  [32_569, 'Valid for 32569 ledgers after signing, about 1 d 12 h 11 min 16 s.'],
  [32_570, 'Valid up to ledger 32570.'],
])('fieldRowsOf explains the last ledger %i', (LastLedgerSequence, text) => {
  const row = firstRow({ LastLedgerSequence });
  expect(row?.value).toBe(String(LastLedgerSequence));
  expect(row?.explanation && inEnglish(row.explanation)).toBe(text);
});

test('fieldRowsOf gives nested objects rows, inner transactions with their type', () => {
  const RawTransaction = { TransactionType: 'Payment', Flags: 131_072, Amount: '1000000' };
  expect(fieldRowsOf({ TransactionType: 'Batch', RawTransactions: [{ RawTransaction }] })).toEqual([
    {
      field: 'RawTransactions',
      value: '',
      items: [
        [
          { field: 'TransactionType', value: 'Payment' },
          { field: 'Amount', value: '1 XRP' },
          { field: 'Flags', value: 'tfPartialPayment (131072)' },
        ],
      ],
    },
  ]);
});

test('fieldRowsOf shows objects nested too deeply as JSON', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 40; level++) deep = { Inner: deep, Level: level };
  expect(JSON.stringify(fieldRowsOf({ Deep: deep }))).toContain('end');
});

test.each([
  [16, undefined, 'asfAllowTrustLineClawback (16)'],
  [16, 'XAHAU', 'asfDisallowIncomingRemit (16)'],
])('fieldRowsOf shows account flag %i on %s as %s', (SetFlag, network, value) => {
  expect(firstRow({ SetFlag, TransactionType: 'AccountSet' }, network)?.value).toBe(value);
});

/** One value of each type of the codec. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  Amount: '1000000',
  Blob: 'C0FFEE',
  AccountID: A,
  UInt8: 1,
  UInt16: 1,
  UInt32: 1,
  UInt64: '1',
  Int32: -1,
  Number: '1.5',
  Hash128: 'AB'.repeat(16),
  Hash192: MPT,
  Hash256: 'AB'.repeat(32),
  Vector256: ['AB'.repeat(32)],
  Issue: { currency: 'USD', issuer: B },
  Currency: 'USD',
  PathSet: [[{ currency: 'XRP' }]],
  XChainBridge: { LockingChainDoor: A, LockingChainIssue: { currency: 'XRP' } },
  STArray: [{ Inner: { Account: A, Data: 'C0FFEE' } }],
  STObject: { Account: A, SigningPubKey: 'C0FFEE' },
};

describe('for every transaction type of the codec', () => {
  const types = new Map(
    definitions.FIELDS.map(([name, about]) => [String(name), (about as { type: string }).type]),
  );
  const formats = Object.entries(
    definitions.TRANSACTION_FORMATS as Record<string, { name: string }[]>,
  );
  const common = formats.find(([type]) => type === 'common')?.[1] ?? [];

  test.each(formats)('fieldRowsOf shows every field of %s', (TransactionType, own) => {
    const names = [...own, ...common].map(({ name }) => name);
    const sampled = names.map((name) => [name, SAMPLES[types.get(name) ?? '']]);
    const txjson = { ...Object.fromEntries(sampled), TransactionType };
    for (const [name, value] of sampled) expect(value, `a sample of ${name}`).toBeDefined();
    const lines = fieldRowsOf(txjson);
    expect(lines.map(({ field }) => field).sort()).toEqual(
      Object.keys(txjson)
        .filter((name) => name !== 'TransactionType')
        .sort(),
    );
    for (const { field, value, items } of lines) expect(items ?? value, field).not.toHaveLength(0);
    expect(() => sentencesOf(txjson)).not.toThrow();
  });

  test('findFieldKind returns amount for exactly the amounts of the codec', () => {
    for (const [name, type] of types)
      expect(findFieldKind(name) === 'amount', name).toBe(type === 'Amount');
  });

  test('flagNames names every flag of the codec', () => {
    for (const [type, flags] of Object.entries(definitions.TRANSACTION_FLAGS)) {
      for (const [name, bit] of Object.entries(flags)) expect(flagNames(type, bit)).toEqual([name]);
    }
  });
});
