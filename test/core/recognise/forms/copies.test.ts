import { expect, test } from 'vitest';
import type { Fields } from '../../../../src/core/fields';
import { someOf } from '../../../runs';
import { COPIES } from './copies';
import { CORPUS } from './corpus';
import { PROGRAMS } from './languages';
import { findFailures, readFully, sortedJson } from './read-fully';

test.each(Object.entries(COPIES))('reads every transaction in %s', (_name, print) => {
  const printJson = (txjson: Fields) => print(JSON.stringify(txjson, null, 2));
  expect(findFailures(CORPUS, printJson)).toEqual({ refused: [], wrong: [] });
});

const MARKED = [
  'line numbers',
  'line numbers with a bar',
  'a diff of a new file',
  'a quote',
  'a comment with stars',
  'references of HTML',
  'tags with references',
  'a text in quotes',
  'percent-encoding',
];

const programs = Object.entries(PROGRAMS).filter(([name]) => !/comments|file|Java,/.test(name));

test.each(
  MARKED.flatMap((mark, row) =>
    programs.map(([name, print], column) => [name, mark, print, row + column] as const),
  ),
)('reads %s with %s', (name, mark, print, first) => {
  for (const at of someOf([0, 4, 9, 22, 36, 44], first)) {
    const txjson = CORPUS[at] ?? {};
    const text = COPIES[mark]?.(print(txjson)) ?? '';
    const found = readFully(text);
    const read = found.kind === 'transaction' ? sortedJson(found.txjson) : found;
    expect(read, `${name}\n${text}`).toEqual(sortedJson(txjson));
  }
});
