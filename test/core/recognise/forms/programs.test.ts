import { expect, test } from 'vitest';
import { findEncodingProblem } from '../../../../src/core/transaction/encoding-problem';
import { CORPUS } from './corpus';
import { PROGRAMS } from './languages';
import { findFailures } from './read-fully';

test('the ledger accepts every transaction of the corpus', () => {
  expect(CORPUS.flatMap((txjson) => findEncodingProblem(txjson) ?? [])).toEqual([]);
  expect(new Set(CORPUS.map(({ TransactionType: type }) => type)).size).toBeGreaterThan(45);
});

test.each(Object.entries(PROGRAMS))('reads every transaction in %s', (_name, print) => {
  expect(findFailures(CORPUS, print)).toEqual({ refused: [], wrong: [] });
});
