import { hasPlainSecret } from '../secrets';
import { decodedTexts } from './decoded-texts';
import { isAscii, toLatinLetters } from './look-alike';
import { hasSplitSeed } from './split-seed';
import { hasWordList } from './word-list';

/** A hex key of 64 digits after a name such as `privateKey`, `private_key_hex` or `Priv. key`. */
const NAMED_KEY =
  /(?:priv(?:ate)?|secret)[\s_.-]{0,2}(?:key|hex|exponent)[^{}.!?]{0,20}?(?<![0-9A-Za-z])(?:0x)?(?:ED|00)?[0-9A-F]{64}(?![0-9A-Za-z])/i;

/**
 * Whether a text contains a secret that a person or a program could still read: encoded (percent,
 * hex, base64, escapes of JSON), in full-width letters, broken over lines, or as a list of words.
 */
function hasHiddenSecret(text: string): boolean {
  const plain = isAscii(text) ? text : toLatinLetters(text);
  if (plain !== text && hasPlainSecret(plain)) return true;
  return (
    hasSecretByPattern(plain) ||
    decodedTexts(plain).some((inner) => hasPlainSecret(inner) || hasSecretByPattern(inner))
  );
}

/**
 * Whether a text contains a secret, such as a seed, private key or recovery phrase, in plain or
 * hidden form.
 */
export function hasSecret(text: string): boolean {
  return hasPlainSecret(text) || hasHiddenSecret(text);
}

function hasSecretByPattern(text: string): boolean {
  return NAMED_KEY.test(text) || hasSplitSeed(text) || hasWordList(text);
}
