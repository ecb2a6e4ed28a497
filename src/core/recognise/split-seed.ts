import { decodeSeed } from 'ripple-address-codec';

/**
 * What people and programs put between the parts of a broken text: white space, quotes, `+`, `\`.
 */
const SEPARATORS = /[\s"'`“”‘’+\\,.|_-]+/g;

const BASE58_RUN = /[1-9A-HJ-NP-Za-km-z]{29,}/g;

/**
 * The first characters of a family seed, secp256k1 (29 characters) or Ed25519 (31). The version
 * prefix before its bytes allows no others.
 */
const SEED_START = /s(?=Ed[STV7]|[pshna])/g;

/** Limits the time for decoding. A text with more seed starts than this is not a sign request. */
const MAX_TRIES = 1000;

/**
 * Whether a text contains a family seed that is broken over lines, concatenated from parts, or
 * joined to other letters. The checksum is verified, to exclude false alarms.
 */
export function hasSplitSeed(text: string): boolean {
  let tries = 0;
  for (const [run] of text.replace(SEPARATORS, '').matchAll(BASE58_RUN)) {
    for (const { index } of run.matchAll(SEED_START)) {
      tries += 1;
      if (tries > MAX_TRIES) return false;
      if (isSeed(run.slice(index, index + (run[index + 1] === 'E' ? 31 : 29)))) return true;
    }
  }
  return false;
}

function isSeed(text: string): boolean {
  try {
    decodeSeed(text);
    return true;
  } catch {
    return false;
  }
}
