import { findHexText } from './hex-text';
import { recogniseJson } from './recognise-json';
import { nothing, type Recognised } from './recognised';

/**
 * A transaction's hash (64 hex digits), a whole one in binary form over as many lines as it has, or
 * its JSON written in hex, as Xaman's links carry it (protocol §7.3). A private key is a secret, also
 * over lines and in a link.
 * @returns undefined when the text is none of these
 */
export function findHex(text: string): Recognised | undefined {
  const joined = text.replace(/[\s"'`]+/g, '');
  if (/^(?:ED|00)[0-9A-F]{64}$/i.test(joined)) return { kind: 'secret' };
  const isLong = joined.length >= 68 && joined.length % 2 === 0 && /^[0-9A-F]+$/i.test(joined);
  // Every transaction begins with the field of its type, 12; in lines of 64 it is still one.
  if (isLong && joined.startsWith('12')) return { kind: 'blob', hex: joined.toUpperCase() };
  const hashes = [...new Set(text.match(/(?<![0-9A-Za-z])[0-9A-F]{64}(?![0-9A-Za-z])/gi) ?? [])];
  if (hashes.length > 1) return nothing('many');
  if (hashes[0]) return { kind: 'hash', txid: hashes[0].toUpperCase() };
  if (!isLong) return undefined;
  const json = findHexText(joined);
  return json?.trimStart().startsWith('{')
    ? recogniseJson(json)
    : { kind: 'blob', hex: joined.toUpperCase() };
}
