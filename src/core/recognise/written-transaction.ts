import type { Fields } from '../fields';
import type { RequestOptions } from '../request/payload-body';
import { hasSecret } from './hidden-secrets';
import { readLenientJson } from './lenient-json';
import { recogniseJson } from './recognise-json';
import { type NothingReason, nothingToSign } from './recognised';

export type WrittenTransaction =
  | { readonly ok: true; readonly txjson: Fields; readonly options?: RequestOptions }
  | {
      readonly ok: false;
      readonly why: NothingReason | 'secret';
      /**
       * The position of the error in characters; undefined when the error has no single position.
       */
      readonly at?: number;
    };

/** Parses JSON that the user typed: the transaction, or the problem and its position. */
export function readWrittenTransaction(text: string): WrittenTransaction {
  if (hasSecret(text)) return { ok: false, why: 'secret' };
  const read = readLenientJson(text);
  if (!read.ok) return { ok: false, why: read.problem, at: read.at };
  const found = text.trim() === '' ? nothingToSign('empty') : recogniseJson(text);
  if (found.kind === 'transaction') {
    const { txjson, options } = found;
    return { ok: true, txjson, ...(options && { options }) };
  }
  if (found.kind === 'several') return { ok: false, why: 'several' };
  return { ok: false, why: found.kind === 'nothing' ? found.why : 'no-type' };
}

/** The line and column of a position, both counted from 1. */
export function lineAndColumnOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
