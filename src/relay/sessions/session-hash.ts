import { createHash } from 'node:crypto';

/** The stored hash of a session. A session is 256 random bits, which need no slow hash. */
export function hashOf(session: string): string {
  return createHash('sha256').update(session).digest('hex');
}
