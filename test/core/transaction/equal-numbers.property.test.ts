import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerForm } from '../../../src/core/signed/ledger-form';
import { findAmount } from '../../../src/core/transaction/amount-in-words';
import { compareAmounts } from '../../../src/core/transaction/compare-amounts';
import { compareDecimals, findDecimal } from '../../../src/core/transaction/decimal';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { risksOf } from '../../../src/core/transaction/risks';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { runs } from '../../runs';
import { ALICE } from '../request/request-row';
import { inEnglish } from './english';

/** A token value that the ledger can hold: `digits` × 10^`power`. */
interface Value {
  readonly digits: bigint;
  readonly power: number;
}

/** The last of 16 digits has a power of ten between -96 and 80 (XRPL "Token Precision"). */
const value: fc.Arbitrary<Value> = fc.bigInt({ min: 1n, max: 10n ** 16n - 2n }).chain((digits) => {
  const spare = 16 - String(digits).length;
  return fc
    .integer({ min: -96 + spare, max: 80 + spare })
    .map((power): Value => ({ digits, power }));
});

/** Writes a value with the point after the first `whole` digits, and zeros at the end. */
function write({ digits, power }: Value, whole: number, zeros: number, mark: string): string {
  const text = String(digits);
  const at = Math.min(Math.max(whole, 1), text.length);
  const fraction = text.slice(at) + '0'.repeat(zeros);
  const exponent = power + text.length - at;
  return `${text.slice(0, at)}${fraction && `.${fraction}`}${mark}${exponent}`;
}

/** The value without an exponent. */
function writePlain({ digits, power }: Value): string {
  if (power >= 0) return `${digits}${'0'.repeat(power)}`;
  const text = String(digits).padStart(1 - power, '0');
  return `${text.slice(0, power)}.${text.slice(power)}`;
}

const form = fc.oneof(
  fc.constant(writePlain),
  fc.tuple(fc.nat(16), fc.nat(20), fc.constantFrom('e', 'E')).map(
    ([whole, zeros, mark]) =>
      (one: Value) =>
        write(one, whole, zeros, mark),
  ),
);

const currency = fc.constantFrom(
  ['USD', '0000000000000000000000005553440000000000'],
  ['2e4', '0000000000000000000000003265340000000000'],
  ['534F4C4F00000000000000000000000000000000', '534f4c4f00000000000000000000000000000000'],
);
const token = (code: string | undefined, text: string) => ({
  currency: code,
  issuer: ALICE,
  value: text,
});
const trust = (LimitAmount: object) => ({ TransactionType: 'TrustSet', LimitAmount });

test('equal amounts in any two forms are equal, and can be sent', () => {
  fc.assert(
    fc.property(value, form, form, currency, (one, writeOne, writeOther, [code, hex]) => {
      const [left, right] = [token(code, writeOne(one)), token(hex, writeOther(one))];
      expect(compareAmounts(left, right)).toBe(0);
      expect(findEncodingProblem(trust(left))).toBeUndefined();
      expect(findEncodingProblem(trust(right))).toBeUndefined();
      expect(ledgerForm(trust(left))).toEqual(ledgerForm(trust(right)));
      expect(risksOf(trust(left), undefined)).toEqual(risksOf(trust(right), undefined));
    }),
    { numRuns: runs(500) },
  );
});

test('amounts that differ in the last digit are different, in any forms', () => {
  fc.assert(
    fc.property(value, form, form, currency, (one, writeOne, writeOther, [code]) => {
      const larger: Value = { ...one, digits: one.digits + 1n };
      const [left, right] = [token(code, writeOne(one)), token(code, writeOther(larger))];
      expect(compareAmounts(left, right)).toBe(-1);
      expect(compareAmounts(right, left)).toBe(1);
      expect(ledgerForm(trust(left))).not.toEqual(ledgerForm(trust(right)));
    }),
    { numRuns: runs(1000) },
  );
});

test('a sentence says every digit of an amount, without an exponent', () => {
  fc.assert(
    fc.property(value, form, (one, writeOne) => {
      const limit = token('USD', writeOne(one));
      const shown = findAmount(limit)?.value ?? '';
      expect(shown).toMatch(/^\d+(\.\d+)?$/);
      const [said, written] = [shown, writePlain(one)].map(findDecimal);
      expect(said && written && compareDecimals(said, written)).toBe(0);
      expect(sentencesOf(trust(limit)).map(inEnglish).join()).toContain(`${shown} USD`);
    }),
    { numRuns: runs(1000) },
  );
});

const drops = fc.bigInt({ min: 0n, max: 10n ** 17n });

test('drops are equal only to the same number of drops', () => {
  fc.assert(
    fc.property(drops, drops, (one, other) => {
      expect(compareAmounts(String(one), String(other)) === 0).toBe(one === other);
      const payment = { TransactionType: 'Payment', Destination: ALICE, Amount: String(one) };
      expect(findEncodingProblem(payment)).toBeUndefined();
      expect(findEncodingProblem({ ...payment, DeliverMax: String(other) }) === undefined).toBe(
        one === other,
      );
    }),
    { numRuns: runs(500) },
  );
});

test('64-bit numbers in hex are equal only to themselves, however they look', () => {
  const hex = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((number) => number.toString(16));
  const price = (AssetPrice: string) => ({
    TransactionType: 'OracleSet',
    OracleDocumentID: 1,
    LastUpdateTime: 1_724_871_860,
    PriceDataSeries: [{ PriceData: { BaseAsset: 'XRP', QuoteAsset: 'USD', AssetPrice } }],
  });
  const odd = fc.constantFrom('2e4', '13f', '1e10', '00', '0e0', 'dead', '12d', '1E4');
  fc.assert(
    fc.property(fc.oneof(hex, odd), fc.nat(3), (text, zeros) => {
      const padded = `${'0'.repeat(Math.min(zeros, 16 - text.length))}${text}`;
      expect(findEncodingProblem(price(padded))).toBeUndefined();
    }),
    { numRuns: runs(500) },
  );
});
