/**
 * Does a text hold something that must never leave the user's hands? Cheap and without
 * dependencies, because the worker asks before anything is stored. A false alarm costs a
 * sentence, a miss costs an account: shapes alone decide.
 */
export function holdsSecret(text: string): boolean {
  const whole = text.trim();
  return (
    FAMILY_SEED.test(whole) ||
    PRIVATE_KEY.test(whole) ||
    SECRET_FIELD.test(whole) ||
    SECRET_NUMBERS.test(whole) ||
    isMnemonic(whole)
  );
}

/** `s…` 29 or `sEd…` 31 base58 characters, standing alone (protocol §7.2). */
const FAMILY_SEED = /(?<![0-9A-Za-z])s[1-9A-HJ-NP-Za-km-z]{27,30}(?![0-9A-Za-z])/;

/** `ED` or `00` and 64 hex digits as the whole text; inside a transaction it is a public key. */
const PRIVATE_KEY = /^(ED|00)[0-9A-F]{64}$/i;

/** A field named for a secret, in JSON or a query. */
const SECRET_FIELD =
  /["'?&\s{,]?\b(secret|seed|seed_hex|passphrase|private_?key|mnemonic|family_?seed)["']?\s*[:=]\s*["']?[^\s"',}]/i;

/** Eight groups of six digits, lettered or not. */
const SECRET_NUMBERS = /^(?:[A-H][:.)\s]*)?\d{6}(?:[\s,;-]+(?:[A-H][:.)\s]*)?\d{6}){7}$/i;

/** 12 to 25 plain lower-case words and nothing else. */
function isMnemonic(text: string): boolean {
  if (text.length > 300) return false;
  const words = text.split(/\s+/);
  const count = words.length;
  return [12, 15, 16, 18, 21, 24, 25].includes(count) && words.every((w) => /^[a-z]{3,8}$/.test(w));
}
