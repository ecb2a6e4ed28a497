import { isAscii, toLatinLetters } from './look-alike';
import { decodedTexts } from './secrets/decoded-texts';
import { hasFamilySeed } from './secrets/family-seed';
import { hasPrivateKey } from './secrets/private-key';
import { hasSecretField } from './secrets/secret-field';
import { hasSecretNumbers } from './secrets/secret-numbers';
import { hasSecretWords } from './secrets/secret-words';
import { withoutMarkup } from './secrets/without-markup';

/**
 * Whether a text contains a secret, such as a seed, private key, secret numbers or recovery phrase:
 * in plain form or encoded (percent, hex, base64, escapes of JSON), in full-width letters, broken
 * over lines or cells, or as a list of words.
 *
 * It contains the word lists, which are large: the worker and the popup do not import it, and a page
 * loads it when there is a text to check.
 */
export function hasSecret(text: string): boolean {
  return (
    hasReadableSecret(text) ||
    decodedTexts(toAsciiForm(text)).some((inner) => hasReadableSecret(inner))
  );
}

/** Whether a text contains a secret as it is read, without decoding. */
function hasReadableSecret(text: string): boolean {
  const latin = toAsciiForm(text);
  return [...new Set([text, latin, withoutMarkup(latin)])].some(
    (form) =>
      hasFamilySeed(form) ||
      hasPrivateKey(form) ||
      hasSecretField(form) ||
      hasSecretNumbers(form) ||
      hasSecretWords(form),
  );
}

/** The text in the Latin letters and digits that it looks like. Composed first: kana keep their marks. */
function toAsciiForm(text: string): string {
  return isAscii(text) ? text : toLatinLetters(text.normalize('NFC'));
}
