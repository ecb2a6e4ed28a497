import { createHash } from 'node:crypto';

/** The stored hash of a session or API token: 256 random bits, which need no slow hash. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
