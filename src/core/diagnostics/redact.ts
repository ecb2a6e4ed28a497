import { hasSecret } from '../recognise/hidden-secrets';

const REDACTED = '[redacted]';

/**
 * Text that may be a secret: a JWT (it begins with `eyJ`), anything after the word Bearer, a UUID
 * with or without hyphens (an API secret is one), and any run of characters at least as long as a
 * relay's token.
 */
const SECRET_PATTERNS = [
  /eyJ[\w-]*(?:\.[\w-]*)*/g,
  /bearer\s+\S+/gi,
  /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-f]{16})/gi,
  /[\w-]{43,}/g,
];

/** The hash of a transaction is public, but looks like two UUIDs. */
const HASH_PATTERN = /^[0-9A-F]{64}$/;

/** Longer texts are redacted as a whole. */
const MAX_TEXT_LENGTH = 1000;

/** A deep copy of a value with secrets removed from all texts and keys. */
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
  // Long text is not cut: the beginning of a secret would remain and not be recognised.
  if (text.length > MAX_TEXT_LENGTH || hasSecret(text)) return REDACTED;
  return SECRET_PATTERNS.reduce((left, shape) => left.replace(shape, REDACTED), text);
}
