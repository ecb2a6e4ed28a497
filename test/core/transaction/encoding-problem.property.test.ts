import fc from 'fast-check';
import { decode, encode } from 'ripple-binary-codec';
import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { isPseudo, isXahauType } from '../../../src/core/transaction/codec-types';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { normalForm } from '../../../src/core/transaction/normal-form';
import { runs } from '../../runs';
import { EXAMPLES } from './examples/all';

const examples = EXAMPLES.map(({ tx }) => tx).filter((tx) => !isXahauType(tx) && !isPseudo(tx));

/** Values of the examples and others that are almost right. */
const value = fc.oneof(
  fc.constantFrom(...examples.flatMap((tx) => Object.values(tx))),
  fc.constantFrom('1e5', '0.0', '-1', '007', '2e4', '13f', 'abc', 'AB', '', 'XRP', '1'.repeat(70)),
  fc.constantFrom(0, -1, 0.5, 2 ** 32, 2 ** 53, null, true),
  fc.jsonValue({ maxDepth: 3 }),
);
const names = [...new Set(examples.flatMap((tx) => Object.keys(tx)))];
const others = fc.dictionary(fc.constantFrom(...names, 'DeliverMax', 'Note', 'hash'), value, {
  maxKeys: 4,
});
const transaction = fc
  .tuple(fc.constantFrom(...examples), others)
  .map(([tx, fields]): Fields => ({ ...tx, ...fields, TransactionType: tx.TransactionType }));

const WALLET = {
  Account: 'rrrrrrrrrrrrrrrrrrrrrhoLvTp',
  Sequence: 1,
  Fee: '10',
  SigningPubKey: '',
};

test('what findEncodingProblem accepts is encoded, with every field', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      if (findEncodingProblem(tx)) return;
      const { txjson } = normalForm(tx);
      const written = decode(encode({ ...WALLET, ...txjson }));
      expect(Object.keys(written)).toEqual(expect.arrayContaining(Object.keys(txjson)));
    }),
    { numRuns: runs(1000) },
  );
});

test('normalForm changes nothing more the second time', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const { txjson } = normalForm(tx);
      expect(normalForm(txjson).txjson).toEqual(txjson);
    }),
    { numRuns: runs(1000) },
  );
});

test('findEncodingProblem finds no field whose form is right and that the codec cannot write', () => {
  fc.assert(
    fc.property(transaction, (tx) => {
      const problem = findEncodingProblem(tx);
      // These fields have forms that only the codec knows.
      const isKnown = ['Paths', 'XChainBridge'].includes(problem?.field ?? '');
      if (!isKnown) expect(problem?.kind).not.toBe('changed');
    }),
    { numRuns: runs(1000) },
  );
});
