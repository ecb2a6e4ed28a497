import { hasChinesePhrase } from './chinese-phrase';
import { hasListedWords } from './listed-words';
import { hasMisspeltPhrase } from './misspelt-phrase';
import { hasNumberedWords } from './numbered-words';
import { hasRfc1751Key } from './rfc1751';
import { readWords } from './words';

/** Whether a text contains a recovery phrase (BIP-39) or the words of a key (RFC 1751). */
export function hasSecretWords(text: string): boolean {
  const words = readWords(text);
  if (words.length < 12) return hasChinesePhrase(text);
  return (
    hasListedWords(text, words) ||
    hasRfc1751Key(text, words) ||
    hasNumberedWords(text) ||
    hasMisspeltPhrase(text) ||
    hasChinesePhrase(text)
  );
}
