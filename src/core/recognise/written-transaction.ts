import type { Fields } from '../fields';
import type { Asked } from '../request/payload-body';
import { holdsAnySecret } from './hidden-secrets';
import { readLenientJson } from './lenient-json';
import { recogniseJson } from './recognise-json';
import { type Nothing, nothing } from './recognised';

export type Written =
  | { readonly ok: true; readonly txjson: Fields; readonly asked?: Asked }
  | {
      readonly ok: false;
      readonly why: Nothing | 'secret';
      /** Where it went wrong, counted in characters; undefined when it is no one place. */
      readonly at?: number;
    };

/** What was typed as a transaction's JSON: the transaction, or what is wrong and where. */
export function readWrittenTransaction(text: string): Written {
  if (holdsAnySecret(text)) return { ok: false, why: 'secret' };
  const read = readLenientJson(text);
  if (!read.ok) return { ok: false, why: read.fault, at: read.at };
  const found = text.trim() === '' ? nothing('empty') : recogniseJson(text);
  if (found.kind === 'transaction') {
    const { txjson, asked } = found;
    return { ok: true, txjson, ...(asked && { asked }) };
  }
  return { ok: false, why: found.kind === 'nothing' ? found.why : 'no-type' };
}

/** A place in a text as people count: line and column, both from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
