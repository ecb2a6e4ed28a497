import { expect, test } from 'vitest';
import { findEncodingProblem } from '../../../../src/core/transaction/encoding-problem';
import { someOf } from '../../../runs';
import { CORPUS } from './corpus';
import { PROGRAMS } from './languages';
import { findFailures } from './read-fully';

test('the ledger accepts every transaction of the corpus', () => {
  expect(CORPUS.flatMap((txjson) => findEncodingProblem(txjson) ?? [])).toEqual([]);
  expect(new Set(CORPUS.map(({ TransactionType: type }) => type)).size).toBeGreaterThan(45);
});

const programs = Object.entries(PROGRAMS).map(
  ([name, print], first) => [name, print, first] as const,
);

test.each(programs)('reads every transaction in %s', (_name, print, first) => {
  expect(findFailures(someOf(CORPUS, first), print)).toEqual({ refused: [], wrong: [] });
});
