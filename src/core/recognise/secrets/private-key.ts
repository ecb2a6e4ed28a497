import { KEY_NAMES, PUBLIC_WORDS } from './secret-names';

/** Hex digits of a key (with or without a prefix) or of the 16 bytes of a seed, as a word. */
const HEX = /(?<![0-9A-Za-z])(?:0x)?(?:[0-9A-F]{66}|[0-9A-F]{64}|[0-9A-F]{32})(?![0-9A-Za-z])/gi;

/** How far before the digits their name may begin. */
const REACH = 150;

/** A name, then at most a few words, and no end of a sentence, up to the end of the text. */
const NAME_BEFORE = new RegExp(`(?:${KEY_NAMES})([^{}!?]{0,60})$`, 'i');

/** The name in brackets or behind a dash after the digits. */
const NAME_AFTER = new RegExp(
  `^["'\`\\s]{0,3}(?:[(\\[<←–—-]|//|#)[\\s-]{0,3}[^\\n.!?]{0,20}?(?:${KEY_NAMES})`,
  'i',
);

/** As a word; in JSON, `\\n` may stand before it. */
const PUBLIC_WORD = new RegExp(`(?<=^|[^a-z]|\\\\[nrt])(?:${PUBLIC_WORDS})(?![a-z])`, 'i');

/** The public key as the first argument of a wallet or a pair of keys; the private one follows. */
const WALLET_ARGUMENT =
  /\b(?:wallet|keypair|sign)\s{0,3}\(\s{0,20}["'`](?:ED|0[23])[0-9A-F]{64}["'`]\s{0,5},\s{0,20}["'`]$/i;

/**
 * Whether a text contains a private key or the bytes of a seed in hex. They look like a hash or a
 * public key, so their name, their place or the prefix `00` decides.
 */
export function hasPrivateKey(text: string): boolean {
  return [...text.matchAll(HEX)].some(({ 0: digits, index }) => {
    if (/^(?:0x)?00[0-9A-F]{64}$/i.test(digits)) return true;
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(index + digits.length, index + digits.length + 60);
    return isNamed(before) || NAME_AFTER.test(after) || WALLET_ARGUMENT.test(before);
  });
}

/** Whether a text ends with the name of a secret, and nothing public is named after it. */
function isNamed(before: string): boolean {
  const gap = NAME_BEFORE.exec(before)?.[1];
  if (gap === undefined || /[.。](?:\s|\\)|\n\s{0,9}\n/.test(gap) || PUBLIC_WORD.test(gap))
    return false;
  return (gap.match(/\p{L}+/gu) ?? []).length <= 6;
}
