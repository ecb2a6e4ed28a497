import { decodeSeed } from 'ripple-address-codec';

/**
 * What people and programs put between the parts of a broken text: white space, quotes, marks, and
 * the lines of tables.
 */
const SEPARATORS = /[\s"'`“”‘’+\\,.|_/;:()[\]{}<>…·—–-]+/g;

/** The number of a part, a row or a line, with or without a word: `Part 1`, `2:`, `#3`. */
const PART_NUMBER = /(?<![0-9A-Za-z])(?:[A-Za-z]{1,6}[ #._-]?)?\d{1,2}(?![0-9A-Za-z])/g;

const BASE58_RUN = /[1-9A-HJ-NP-Za-km-z]{29,}/g;

/**
 * The first characters of a family seed, secp256k1 (29 characters) or Ed25519 (31). The version
 * prefix before its bytes allows no others.
 */
const SEED_START = /s(?=Ed[STV7]|[pshna])/g;

/** A word of the length of a seed. */
const SEED_WORD =
  /(?<![0-9A-Za-z])(?:s[pshna][1-9A-HJ-NP-Za-km-z]{27}|sEd[STV7][1-9A-HJ-NP-Za-km-z]{27})(?![0-9A-Za-z])/g;

/** Limits the time for decoding. A text with more seed starts than this is refused. */
const MAX_TRIES = 1500;

/**
 * Whether a text contains a family seed: with a valid checksum also where it is broken over lines or
 * cells, concatenated from parts, or joined to other letters; as a word also with a wrong one,
 * because it may be misspelt.
 */
export function hasFamilySeed(text: string): boolean {
  if ((text.match(SEED_WORD) ?? []).some(isRandom)) return true;
  const joined = text.replace(SEPARATORS, '');
  if (hasValidSeed(joined)) return true;
  const unnumbered = text.replace(PART_NUMBER, '').replace(SEPARATORS, '');
  return unnumbered !== joined && hasValidSeed(unnumbered);
}

function hasValidSeed(text: string): boolean {
  let tries = 0;
  for (const [run] of text.matchAll(BASE58_RUN)) {
    for (const { index } of run.matchAll(SEED_START)) {
      const seed = run.slice(index, index + (run[index + 1] === 'E' ? 31 : 29));
      if (!isMixed(seed)) continue;
      tries += 1;
      if (tries > MAX_TRIES || isValidSeed(seed)) return true;
    }
  }
  return false;
}

/** Whether a text has digits and letters of both cases, as random characters have. Names have few. */
function isRandom(word: string): boolean {
  return [/[1-9]/g, /[A-Z]/g, /[a-z]/g].every((kind) => (word.match(kind)?.length ?? 0) > 1);
}

/** Whether four of the characters are digits or capitals. In a sentence most letters are small. */
function isMixed(seed: string): boolean {
  return (seed.match(/[1-9A-Z]/g)?.length ?? 0) > 3;
}

function isValidSeed(text: string): boolean {
  try {
    decodeSeed(text);
    return true;
  } catch {
    return false;
  }
}
