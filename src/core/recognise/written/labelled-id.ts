import { recogniseNamedId } from '../named-id';
import type { Recognised } from '../recognised';

/** A label, and behind it an id: in hex, or a validator's key. */
const LABELLED_ID =
  /^[\s"'`({[*]{0,4}([A-Za-z][A-Za-z _-]{0,40}?)["'`)]{0,2}[\s:=#]{1,6}["'`(]{0,2}([0-9A-F]{16}|[0-9A-F]{48}|[0-9A-F]{64}|n[1-9A-HJ-NP-Za-km-z]{50,52})["'`)\]},.;]{0,4}$/i;

/** Recognises a text that is a label and an id: `CheckID: 49…`, `Vault ID 6A…`, `"NFTokenID": "00…"`. */
export function findLabelledId(text: string): Recognised | undefined {
  const [, label = '', id = ''] = (text.length < 160 && LABELLED_ID.exec(text.trim())) || [];
  return recogniseNamedId(label, id);
}
