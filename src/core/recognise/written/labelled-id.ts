import { isHash } from '../id-forms';
import { recogniseNamedId } from '../named-id';
import type { Recognised } from '../recognised';

/** A label, and behind it an id: in hex, a validator's key or an AMM's address. */
const LABELLED_ID =
  /^[\s"'`({[*]{0,4}([A-Za-z][A-Za-z _-]{0,40}?)["'`)]{0,2}[\s:=#]{1,6}["'`(]{0,2}([0-9A-F]{16}|[0-9A-F]{48}|[0-9A-F]{64}|n[1-9A-HJ-NP-Za-km-z]{50,52}|r[1-9A-HJ-NP-Za-km-z]{24,34})["'`)\]},.;]{0,4}$/i;

/** Recognises a text that is a label and an id: `CheckID: 49…`, `Vault ID 6A…`, `"NFTokenID": "00…"`. */
export function findLabelledId(text: string): Recognised | undefined {
  const [, label = '', id = ''] = (text.length < 160 && LABELLED_ID.exec(text.trim())) || [];
  return recogniseNamedId(label, id);
}

/** The words directly before an id, with what separates them from it. */
const WORDS_BEFORE = /([A-Za-z][A-Za-z _-]{0,60})["'`]{0,2}[\s:=#]{1,4}["'`(]{0,2}$/;

/**
 * Recognises an id in prose by up to three words before it: *the NFT offer C5…*. The words may belong
 * to something else, so that the id may still be a transaction's hash.
 */
export function findIdAfterWords(text: string, id: string, at: number): Recognised | undefined {
  const [, before = ''] = WORDS_BEFORE.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
  const words = before.split(/[ -]+/).filter(Boolean);
  for (const count of [3, 2, 1]) {
    const found = recogniseNamedId(words.slice(-count).join(' '), id);
    if (found?.kind === 'object' && isHash(id)) return { ...found, mayBeHash: true };
    if (found) return found;
  }
  return undefined;
}
