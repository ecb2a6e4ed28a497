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
  if (text.length > MAX_LENGTH) return [nothingToSign('unread-transaction')];
  const readings = readIn(LANGUAGES, text) ?? readParts(text) ?? readLines(text) ?? [];
  if (readings.some(({ isChanged }) => isChanged)) return [nothingToSign('unread-transaction')];
  const fewest = Math.min(...readings.map(({ errors }) => errors));
  const fitting = readings.filter(({ errors }) => errors === fewest).map(readAll);
  const [best] = fitting.sort((a, b) => a.open - b.open);
  return best?.found ?? [nothingToSign('unread-transaction')];
}

function readIn(languages: readonly Language[], text: string): FoundRecords[] | undefined {
  const readings = languages.flatMap((language) => findRecords(text, language) ?? []);
  return readings.length > 0 ? readings : undefined;
}

/** Reads an object alone; what is outside its braces must not be about another transaction. */
function readParts(text: string): FoundRecords[] | undefined {
  const outside = text.slice(0, text.indexOf('{')) + text.slice(text.lastIndexOf('}') + 1);
  const isWhole = text.includes('{') && /transaction_?type/i.test(outside);
  const found = isWhole ? undefined : readIn(PARTS, text);
  const exact = found?.filter(({ errors }) => errors === 0) ?? [];
  return exact.length > 0 ? exact : undefined;
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
