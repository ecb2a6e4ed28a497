/**
 * Whether a text contains a secret in plain form. It decides by patterns alone: a false alarm costs
 * the user one sentence, a missed secret costs an account.
 */
export function hasPlainSecret(text: string): boolean {
  const whole = text.trim();
  return (
    FAMILY_SEED.test(whole) ||
    PRIVATE_KEY.test(whole) ||
    SECRET_FIELD.test(whole) ||
    SECRET_NUMBERS.test(whole) ||
    isMnemonic(whole)
  );
}

/** `s…` with 29 or `sEd…` with 31 base58 characters, as a separate word (protocol §7.2). */
const FAMILY_SEED = /(?<![0-9A-Za-z])s[1-9A-HJ-NP-Za-km-z]{27,30}(?![0-9A-Za-z])/;

/**
 * `ED` or `00` and 64 hex digits, as a separate word. As the value of a JSON field (`": "ED…"`) it
 * is a public key, unless the name of the field says otherwise.
 */
const PRIVATE_KEY =
  /^["'\s]*(ED|00)[0-9A-F]{64}["'\s.,;]*$|\b(secret|private|seed|priv)\b[^{}]{0,20}\b(ED|00)?[0-9A-F]{64}\b/i;

/** A field with the name of a secret, in JSON, in code or in a query. */
const SECRET_FIELD =
  /(secret|seed(_?hex)?|passphrase|private_?key|mnemonic|master_?key)["']?\s*[:=]\s*["']?[^\s"',}]/i;

/** Eight groups of six digits, with or without letters, anywhere in the text. */
const SECRET_NUMBERS = /(?<!\d)\d{6}(?:[\s,;-]{1,3}(?:[A-H][:.)\s]{1,2})?\d{6}){7}(?!\d)/i;

/** The numbers of words of recovery phrases: BIP-39, RFC 1751 and Xaman. */
const PHRASE_LENGTHS = [12, 15, 16, 18, 21, 24, 25];

/**
 * Whether a text is a series of plain words of three to eight letters (RFC 1751: one to four
 * capitals), separated only by white space, commas or numbering. A sentence contains other words.
 */
function isMnemonic(text: string): boolean {
  if (text.length > 600) return false;
  const phrase = text.replace(/^[^:\n]{0,40}:/, '');
  const words = phrase.split(/[\s,;.)\d]+/).filter((word) => word !== '');
  if (!PHRASE_LENGTHS.includes(words.length)) return false;
  const isNumbered = /\d[.):]?\s/.test(phrase) || /,/.test(phrase);
  const isProse = /[.!?]\s+[A-Z]|[.!?]$/.test(phrase.trim()) && !isNumbered;
  const isPlain = words.every((word) => /^[A-Za-z]{3,8}$/.test(word));
  const isCapital = words.length === 12 && words.every((word) => /^[A-Z]{1,4}$/.test(word));
  return isCapital || (isPlain && !isProse);
}
