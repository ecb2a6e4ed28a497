import { expect, test } from 'vitest';
import { isXahauType } from '../../../src/core/transaction/codec-types';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { EXAMPLES } from './examples/all';

test.each(EXAMPLES.filter(({ tx }) => !isXahauType(tx)))('findEncodingProblem accepts $title', ({
  tx,
}) => {
  expect(findEncodingProblem(tx)).toBeUndefined();
});
