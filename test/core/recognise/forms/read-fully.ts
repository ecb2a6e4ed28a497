import type { Fields } from '../../../../src/core/fields';
import { recogniseCode } from '../../../../src/core/recognise/code/recognise-code';
import { mayBeCode } from '../../../../src/core/recognise/may-be-code';
import { recognise } from '../../../../src/core/recognise/recognise';
import type { Recognised } from '../../../../src/core/recognise/recognised';

/** Recognises a text as the review window does. */
export function readFully(text: string): Recognised {
  const found = recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
  return mayBeCode(text, found) ? recogniseCode(text.trim(), found) : found;
}

/** JSON of fields in any order. */
export function sortedJson(txjson: Fields): string {
  return JSON.stringify(Object.fromEntries(Object.entries(txjson).sort()));
}

/** Transactions that a form does not read right: what was read instead, and the text. */
export function findFailures(
  corpus: readonly Fields[],
  print: (txjson: Fields) => string,
): { readonly refused: readonly string[]; readonly wrong: readonly string[] } {
  const refused: string[] = [];
  const wrong: string[] = [];
  for (const txjson of corpus) {
    const text = print(txjson);
    const found = readFully(text);
    const isSame = found.kind === 'transaction' && sortedJson(found.txjson) === sortedJson(txjson);
    if (isSame && !found.holes) continue;
    (found.kind === 'nothing' ? refused : wrong).push(`${JSON.stringify(found)}\n${text}`);
  }
  return { refused, wrong };
}
