import { decodeSeed } from 'ripple-address-codec';

/** What people and programs put between the parts of a text they broke: blanks, quotes, `+`, `\`. */
const SEAMS = /[\s"'`“”‘’+\\,.|_-]+/g;

const RUN = /[1-9A-HJ-NP-Za-km-z]{29,}/g;

/**
 * How a family seed begins, secp256k1 (29 characters) or Ed25519 (31): the version in front of its
 * bytes leaves no other first letters.
 */
const BEGINNING = /s(?=Ed[STV7]|[pshna])/g;

/** Decoding takes its time; a text with more beginnings than this is no sign request. */
const MAX_TRIES = 1000;

/**
 * A family seed broken over lines, put together from parts, or glued to other letters. Its checksum
 * is verified, so that nothing else is taken for one.
 */
export function holdsSplitSeed(text: string): boolean {
  let tries = 0;
  for (const [run] of text.replace(SEAMS, '').matchAll(RUN)) {
    for (const { index } of run.matchAll(BEGINNING)) {
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
