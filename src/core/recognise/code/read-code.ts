import { nothingToSign, type Recognised } from '../recognised';
import { type FoundRecords, findRecords } from './find-records';
import type { Language } from './language';
import { GO } from './languages/go';
import { JAVA } from './languages/java';
import { JAVASCRIPT, JAVASCRIPT_OBJECT, JAVASCRIPT_PROPERTIES } from './languages/javascript';
import { PHP } from './languages/php';
import { PYTHON } from './languages/python';
import { readYaml } from './languages/yaml';
import { isTransactionRecord, readTransactionRecord } from './read-transaction';

/** The most characters of a program that is read. Examples in documents are shorter. */
const MAX_LENGTH = 32 * 1024;

/** The most characters of a part of a program, and of lines: errors make parsers slow. */
const MAX_PART_LENGTH = 6 * 1024;

/** More levels than any transaction has, and few enough for the call stack. */
const MAX_DEPTH = 100;

const LANGUAGES: readonly Language[] = [JAVASCRIPT, PYTHON, PHP, GO, JAVA];

/** Parts of a program, which its language reads only with what is around them. */
const PARTS: readonly Language[] = [JAVASCRIPT_OBJECT, JAVASCRIPT_PROPERTIES];

/**
 * Reads the transactions of a program, or of YAML: in the language whose grammar fits best, and of
 * several that fit, in the one that leaves the fewest values open. Import this file lazily: the
 * parsers are large.
 * @returns nothing in particular (`unread-transaction`) when no language fits
 */
export function readCode(text: string): Recognised[] {
  const isReadable = text.length <= MAX_LENGTH && !isNestedDeeply(text);
  const readings = isReadable ? findReadings(text) : [];
  if (readings.some(({ isChanged }) => isChanged)) return [nothingToSign('unread-transaction')];
  const fewest = Math.min(...readings.map(({ errors }) => errors));
  const fitting = readings.filter(({ errors }) => errors === fewest).map(readAll);
  const [best] = fitting.sort((a, b) => a.open - b.open);
  return best?.found ?? [nothingToSign('unread-transaction')];
}

function findReadings(text: string): FoundRecords[] {
  const exact = readIn(LANGUAGES, text, false);
  if (exact) return exact;
  if (text.length > MAX_PART_LENGTH) return [];
  return readIn(LANGUAGES, text, true) ?? readParts(text) ?? readLines(text) ?? [];
}

/** Whether the brackets of a text are nested deeper than those of a transaction. */
function isNestedDeeply(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[()[\]{}]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function readIn(
  languages: readonly Language[],
  text: string,
  isTolerant: boolean,
): FoundRecords[] | undefined {
  const readings = languages.flatMap(
    (language) => findRecords(text, language, { isTolerant }) ?? [],
  );
  return readings.length > 0 ? readings : undefined;
}

/** Reads an object alone; what is outside its braces must not be about another transaction. */
function readParts(text: string): FoundRecords[] | undefined {
  const outside = text.slice(0, text.indexOf('{')) + text.slice(text.lastIndexOf('}') + 1);
  const isWhole = text.includes('{') && /transaction_?type/i.test(outside);
  return isWhole ? undefined : readIn(PARTS, text, false);
}

function readLines(text: string): FoundRecords[] | undefined {
  const record = readYaml(text);
  return record && isTransactionRecord(record)
    ? [{ records: [record], errors: 0, isChanged: false }]
    : undefined;
}

function readAll({ records }: FoundRecords) {
  const found = records.map(readTransactionRecord);
  const open = found.map((each) =>
    each.kind === 'transaction' ? (each.holes?.length ?? 0) : Number.POSITIVE_INFINITY,
  );
  return { found, open: open.reduce((sum, each) => sum + each, 0) };
}
