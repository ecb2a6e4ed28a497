import { expect, test } from 'vitest';
import type { Fields } from '../../../../src/core/fields';
import { recogniseCode } from '../../../../src/core/recognise/code/recognise-code';
import { mayBeCode } from '../../../../src/core/recognise/may-be-code';
import { recognise } from '../../../../src/core/recognise/recognise';
import type { Recognised } from '../../../../src/core/recognise/recognised';
import { CORPUS } from './corpus';
import { PROGRAMS } from './languages';

function read(text: string): Recognised {
  const found = recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
  return mayBeCode(text, found) ? recogniseCode(text, found) : found;
}

/** Fields in any order. */
function sorted(txjson: Fields): string {
  return JSON.stringify(Object.fromEntries(Object.entries(txjson).sort()));
}

test.each(Object.entries(PROGRAMS))('reads every transaction in %s', (_name, print) => {
  const wrong = CORPUS.flatMap((txjson) => {
    const text = print(txjson);
    const found = read(text);
    const isRight =
      found.kind === 'transaction' && !found.holes && sorted(found.txjson) === sorted(txjson);
    return isRight ? [] : [`${JSON.stringify(found)}\n${text}`];
  });
  expect(wrong).toEqual([]);
});
