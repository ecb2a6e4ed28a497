import { decodeSeed } from 'ripple-address-codec';

/** What people and programs put between the parts of a text they broke: blanks, quotes, `+`, `\`. */
const SEAMS = /[\s"'`“”‘’+\\,.|_-]+/g;

/**
 * How a family seed begins, secp256k1 (29 characters) or Ed25519 (31): the version in front of its
 * bytes leaves no other first letters.
 */
const BEGINNING = /s(?=(Ed[STV7]|[pshna])[1-9A-HJ-NP-Za-km-z]{27})/g;

/** Decoding takes its time; a text with more beginnings than this is no sign request. */
const MAX_TRIES = 500;

/**
 * A family seed broken over lines, put together from parts, or glued to other letters. Its checksum
 * is verified, so that nothing else is taken for one.
 */
export function holdsSplitSeed(text: string): boolean {
  const joined = text.replace(SEAMS, '');
  const tried = new Set<string>();
  for (const { index, 1: second = '' } of joined.matchAll(BEGINNING)) {
    tried.add(joined.slice(index, index + 1 + second.length + 27));
    if (tried.size >= MAX_TRIES) break;
  }
  return [...tried].some(isSeed);
}

function isSeed(text: string): boolean {
  try {
    decodeSeed(text);
    return true;
  } catch {
    return false;
  }
}
