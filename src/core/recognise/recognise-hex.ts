import { decodeHexText } from './hex-text';
import { recogniseJson } from './recognise-json';
import { nothingToSign, type Recognised } from './recognised';

/**
 * Recognises a transaction hash (64 hex digits), a transaction in binary form on one or more lines,
 * or the JSON of a transaction in hex, as in Xaman's links (protocol §7.3). A private key is a
 * secret, also when it is broken over lines or in a link.
 * @returns undefined for any other text
 */
export function recogniseHex(text: string): Recognised | undefined {
  const joined = withoutName(text.replace(/[\s"'`]+/g, ''));
  if (/^(?:ED|00)[0-9A-F]{64}$/i.test(joined)) return { kind: 'secret' };
  const isLong = joined.length >= 68 && joined.length % 2 === 0 && /^[0-9A-F]+$/i.test(joined);
  // Every transaction begins with the field code of its type, 12, also when it is broken into lines
  // of 64.
  if (isLong && joined.startsWith('12')) return { kind: 'blob', hex: joined.toUpperCase() };
  const hashes = [
    ...new Set(
      text.replace(/\b0x/gi, '').match(/(?<![0-9A-Za-z])[0-9A-F]{64}(?![0-9A-Za-z])/gi) ?? [],
    ),
  ];
  if (hashes.length > 1) return nothingToSign('many');
  if (hashes[0]) return { kind: 'hash', txid: hashes[0].toUpperCase() };
  if (!isLong) return undefined;
  const json = decodeHexText(joined);
  return json?.trimStart().startsWith('{')
    ? recogniseJson(json)
    : { kind: 'blob', hex: joined.toUpperCase() };
}

/** Hex without the name of its field, `0x`, and the comma after it. */
function withoutName(text: string): string {
  return text
    .replace(/^(?:tx_?blob|blob|signed_?(?:tx|transaction)|tx_?hash|tx_?id|hash)(?:[:=]|=>)/i, '')
    .replace(/^0x/i, '')
    .replace(/[,;]$/, '');
}
