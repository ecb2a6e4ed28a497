import { isPlaceholder } from './placeholder';

/** A field with the name of a secret, in JSON, in code, in a query or in a list. */
const FIELD =
  /(secret|seed(?:_?hex)?|passphrase|private_?key|mnemonic|master_?key)(?:["'`\\]{0,2}\s{0,8}(:|=>?)\s{0,8})/gi;

/** The value of a field is read up to this length. */
const MAX_LENGTH = 200;

/** The content of a quoted value; escapes stay as they are. */
const QUOTED = /^\\?(["'`])([^"'`\\]*)/;

/** A value without quotes: up to the next space or mark. */
const UNQUOTED = /^[^\s"'`,;&}\])]{1,100}/;

/**
 * Whether a text contains a field that is named as a secret and has a value: any in quotes; without
 * quotes only what looks like a key, because `Seed: 5 XRP` is a sentence. A seed for random pictures
 * or numbers is short.
 */
export function hasSecretField(text: string): boolean {
  return [...text.matchAll(FIELD)].some(({ 0: field, 1: name = '', 2: mark = '', index }) => {
    const at = index + field.length;
    const value = text.slice(at, at + MAX_LENGTH);
    const quoted = QUOTED.exec(value)?.[2];
    if (quoted !== undefined) return !isPlaceholder(quoted) && !/^\d{0,11}$/.test(quoted);
    const [bare = ''] = UNQUOTED.exec(value) ?? [];
    if (isPlaceholder(bare) || isPublic(bare)) return false;
    // In a query or a file of settings nothing stands between the mark and the value.
    const isSetting = mark === '=' && field.endsWith('=') && !/^seed/i.test(name);
    return isSetting ? bare.length > 2 : isKeyLike(bare, value.slice(bare.length));
  });
}

/** Whether a word of letters and digits is all that follows on its line. */
function isKeyLike(word: string, rest: string): boolean {
  return (
    /^[\w+/=-]{6,}\.?$/.test(word) &&
    /\d/.test(word) &&
    /[A-Za-z]/.test(word) &&
    /^[ \t]*(?:["'`,;})\]\r\n]|$)/.test(rest)
  );
}

/** An address, the address of a page, an amount, or the number of a part. */
function isPublic(word: string): boolean {
  return /^(?:[rXT][1-9A-HJ-NP-Za-km-z]{24,}|https?:.*|\w+:\/\/.*|[\d.,]+[A-Za-z]{0,4})$/.test(
    word,
  );
}
