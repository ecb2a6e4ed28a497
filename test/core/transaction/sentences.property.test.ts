import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { linesOf } from '../../../src/core/transaction/transaction-lines';
import { inEnglish } from './english';
import { EXAMPLES } from './examples/all';

const examples = EXAMPLES.map(({ tx }) => tx);
const types = [...new Set(examples.map((tx) => tx.TransactionType))];

/** Values found in any example, so that wrong ones are nearly right. */
const found = examples.flatMap((tx) => Object.values(tx));
const value = fc.oneof(fc.constantFrom(...found), fc.jsonValue({ maxDepth: 3 }));
const names = [...new Set(examples.flatMap((tx) => Object.keys(tx)))];
const fields = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 });

const changed = fc
  .tuple(fc.constantFrom(...examples), fields)
  .map(([tx, others]): Fields => ({ ...tx, ...others, TransactionType: tx.TransactionType }));
const made = fc
  .tuple(fc.constantFrom(...types), fields)
  .map(([TransactionType, others]): Fields => ({ ...others, TransactionType }));
const anything = fc.object({ maxDepth: 4 }).map((other): Fields => ({ ...other }));
const transaction = fc.oneof(changed, made, anything);

const ADDRESS = /\br[1-9A-HJ-NP-Za-km-z]{24,34}\b/g;

test('whatever is in a transaction, what is said of it can be said', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      for (const sentence of sentencesOf(tx)) {
        expect(inEnglish(sentence)).not.toMatch(/undefined|\[object|NaN|Invalid/);
      }
    }),
    { numRuns: 3000 },
  );
});

test('no address is named that the transaction does not name', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const written = JSON.stringify(tx);
      const said = sentencesOf(tx).map(inEnglish).join('\n');
      for (const [address] of said.matchAll(ADDRESS)) expect(written).toContain(address);
    }),
    { numRuns: 3000 },
  );
});

test('whatever is in a transaction, every field of it is shown', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const shown = linesOf(tx).map(({ field }) => field);
      const { TransactionType: _type, ...others } = tx;
      expect(shown.sort()).toEqual(Object.keys(others).sort());
    }),
    { numRuns: 2000 },
  );
});
