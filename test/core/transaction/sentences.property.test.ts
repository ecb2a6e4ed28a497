import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { fieldRowsOf } from '../../../src/core/transaction/field-rows';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { runs } from '../../runs';
import { inEnglish } from './english';
import { EXAMPLES } from './examples/all';

const examples = EXAMPLES.map(({ tx }) => tx);
const types = [...new Set(examples.map((tx) => tx.TransactionType))];

/** Values of the examples, so that wrong values are almost right. */
const exampleValues = examples.flatMap((tx) => Object.values(tx));
const value = fc.oneof(fc.constantFrom(...exampleValues), fc.jsonValue({ maxDepth: 3 }));
const names = [...new Set(examples.flatMap((tx) => Object.keys(tx)))];
const fields = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 });

const changed = fc
  .tuple(fc.constantFrom(...examples), fields)
  .map(([tx, others]): Fields => ({ ...tx, ...others, TransactionType: tx.TransactionType }));
const generated = fc
  .tuple(fc.constantFrom(...types), fields)
  .map(([TransactionType, others]): Fields => ({ ...others, TransactionType }));
const anything = fc.object({ maxDepth: 4 }).map((other): Fields => ({ ...other }));
const transaction = fc.oneof(changed, generated, anything);

const ADDRESS = /\br[1-9A-HJ-NP-Za-km-z]{24,34}\b/g;

test('gives every placeholder a readable value for any transaction', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      for (const sentence of sentencesOf(tx)) {
        expect(inEnglish(sentence)).not.toMatch(/undefined|\[object|NaN|Invalid/);
      }
    }),
    { numRuns: runs(3000) },
  );
});

test('names no address that is not in the transaction', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const written = JSON.stringify(tx);
      const text = sentencesOf(tx).map(inEnglish).join('\n');
      for (const [address] of text.matchAll(ADDRESS)) expect(written).toContain(address);
    }),
    { numRuns: runs(3000) },
  );
});

test('shows every field of any transaction', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const shown = fieldRowsOf(tx).map(({ field }) => field);
      const { TransactionType: _type, ...others } = tx;
      expect(shown.sort()).toEqual(Object.keys(others).sort());
    }),
    { numRuns: runs(2000) },
  );
});
