import { holdsAnySecret } from '../recognise/hidden-secrets';

const REDACTED = '[redacted]';

/**
 * What must never be handed on, by its shape alone: a token (a JWT always begins with `eyJ`), what
 * follows the word Bearer, a UUID with or without its hyphens (an API secret is one), and any run of
 * letters as long as a relay's token, or longer.
 */
const SECRET_PATTERNS = [
  /eyJ[\w-]*(?:\.[\w-]*)*/g,
  /bearer\s+\S+/gi,
  /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-f]{16})/gi,
  /[\w-]{43,}/g,
];

/** A transaction's hash: public, and as long as two UUIDs. */
const HASH_PATTERN = /^[0-9A-F]{64}$/;

/** Longer texts are no part of a report. */
const MAX_TEXT_LENGTH = 1000;

/** A copy with every text and every key in it freed of secrets. */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [redactText(key), redact(entry)]),
  );
}

function redactText(text: string): string {
  if (HASH_PATTERN.test(text)) return text;
  // Cutting it would leave the beginning of what is no longer recognised.
  if (text.length > MAX_TEXT_LENGTH || holdsAnySecret(text)) return REDACTED;
  return SECRET_PATTERNS.reduce((left, shape) => left.replace(shape, REDACTED), text);
}
