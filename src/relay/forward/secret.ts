import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** Creates the secret of an endpoint: `whsec_` and 32 random bytes in base64 (Standard Webhooks). */
export function createSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** Both secrets sign for so long after one was replaced. */
export const ROTATION_MS = 86_400_000;

/**
 * Signs a message as Standard Webhooks has it.
 * @param at Unix seconds @param secrets as `createSecret` makes them; two while one is replaced
 * @returns the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`
 */
export function signatureHeaders(
  id: string,
  at: number,
  body: Uint8Array,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const hmac = createHmac('sha256', key).update(`${id}.${at}.`).update(body);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': signatures.join(' '),
  };
}
