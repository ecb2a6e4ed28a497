import { holdsSecret } from '../secrets';
import { isPlainText, plainLetters } from './look-alike';
import { holdsSplitSeed } from './split-seed';
import { unwrapText } from './unwrap-text';
import { holdsWordList } from './word-list';

/** A 64-digit hex key that is called one: `privateKey`, `private_key_hex`, `Priv. key`. */
const NAMED_KEY =
  /(?:priv(?:ate)?|secret)[\s_.-]{0,2}(?:key|hex|exponent)[^{}.!?]{0,20}?(?<![0-9A-Za-z])(?:0x)?(?:ED|00)?[0-9A-F]{64}(?![0-9A-Za-z])/i;

/**
 * Does a text hold a secret in a form the eye or a program would still read: encoded (percent, hex,
 * base64, escapes of JSON), in full-width letters, broken over lines, or as a list of words?
 */
function holdsHiddenSecret(text: string): boolean {
  const plain = isPlainText(text) ? text : plainLetters(text);
  if (plain !== text && holdsSecret(plain)) return true;
  return (
    holdsOpenly(plain) ||
    unwrapText(plain).some((inner) => holdsSecret(inner) || holdsOpenly(inner))
  );
}

/** Does a text hold, openly or hidden, something that must never leave the user's hands? */
export function holdsAnySecret(text: string): boolean {
  return holdsSecret(text) || holdsHiddenSecret(text);
}

function holdsOpenly(text: string): boolean {
  return NAMED_KEY.test(text) || holdsSplitSeed(text) || holdsWordList(text);
}
