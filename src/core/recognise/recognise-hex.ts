import { decodeHexText } from './hex-text';
import { recogniseId } from './id-forms';
import { recogniseJson } from './recognise-json';
import { nothingToSign, type Recognised } from './recognised';
import { findIdAfterWords } from './written/labelled-id';

/**
 * The id of a transaction or an object as a separate word: 64 or 48 hex digits, a CTID, or the key of
 * a validator.
 */
const ID =
  /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{64}|[0-9A-Fa-f]{48}|C[0-9A-F]{15}|c[0-9a-f]{15}|n[1-9A-HJ-NP-Za-km-z]{50,52})(?![0-9A-Za-z])/g;

/** A text with more ids than this is not about one of them. */
const MAX_IDS = 50;

/**
 * Recognises an id (a transaction's hash or CTID, an NFT, an MPT, a validator), a transaction in
 * binary form on one or more lines, or the JSON of a transaction in hex, as in Xaman's links (protocol
 * §7.3). A private key is a secret, also when it is broken over lines or in a link.
 * @returns undefined for any other text
 */
export function recogniseHex(text: string): Recognised | undefined {
  const joined = withoutName(text.replace(/[\s"'`]+/g, ''));
  if (/^00[0-9A-F]{64}$/i.test(joined)) return { kind: 'secret' };
  const isLong = joined.length >= 68 && joined.length % 2 === 0 && /^[0-9A-F]+$/i.test(joined);
  // Every transaction begins with the field code of its type, 12, also when it is broken into lines
  // of 64.
  if (isLong && joined.startsWith('12')) return { kind: 'blob', hex: joined.toUpperCase() };
  const json = isLong ? decodeHexText(joined)?.trimStart() : undefined;
  if (json?.startsWith('{')) return recogniseJson(json);
  const ids = recogniseIds(text.replace(/\b0x/gi, ''));
  return ids ?? (isLong ? { kind: 'blob', hex: joined.toUpperCase() } : undefined);
}

/** Recognises the only id of a text, by the words before it or by its form. */
function recogniseIds(text: string): Recognised | undefined {
  const places = new Map([...text.matchAll(ID)].map(({ 0: id, index }) => [id, index] as const));
  const [found, ...others] = [...places]
    .slice(0, MAX_IDS)
    .flatMap(([id, at]) => findIdAfterWords(text, id, at) ?? recogniseId(id) ?? []);
  return others.length > 0 ? nothingToSign('many') : found;
}

/** Hex without the name of its field, `0x`, and the comma after it. */
function withoutName(text: string): string {
  return text
    .replace(/^(?:tx_?blob|blob|signed_?(?:tx|transaction)|tx_?hash|tx_?id|hash)(?:[:=]|=>)/i, '')
    .replace(/^0x/i, '')
    .replace(/[,;]$/, '');
}
