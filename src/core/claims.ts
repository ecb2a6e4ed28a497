import { CompanionError } from './companion-error';
import { findFields, findJson, findNumber, findText } from './fields';

/** The issuer of every JWT of the sign-in (protocol §1.5). */
export const ISSUER = 'https://oauth2.xumm.app';

/** The claims of the platform's OAuth JWT that we use (protocol §1.5). */
export interface Claims {
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly network?: string;
}

/** The bytes of base64url text. @throws DOMException on other characters */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** One JSON part of a JWT (0 header, 1 claims), or undefined. */
export function findJwtPart(jwt: string, part: 0 | 1) {
  const parts = jwt.split('.');
  if (parts.length !== 3) return undefined;
  try {
    return findFields(findJson(new TextDecoder().decode(fromBase64Url(parts[part] ?? ''))));
  } catch {
    return undefined;
  }
}

/**
 * The claims of a token, held against who it must be for and from, and the time. The signature is
 * checked apart, where the keys are.
 * @throws CompanionError `bad-answer` for another issuer, audience or shape; `session-ended` if past
 */
export function checkClaims(jwt: string, apiKey: string, now: number): Claims {
  const claims = findJwtPart(jwt, 1);
  const account = findText(claims?.sub);
  const exp = findNumber(claims?.exp);
  const ours = claims?.iss === ISSUER && (claims.aud === apiKey || isOnly(claims.aud, apiKey));
  if (!claims || !account || exp === undefined || !ours) throw new CompanionError('bad-answer');
  if (exp * 1000 <= now) throw new CompanionError('session-ended');
  const network = findText(claims.network_type);
  return { account, expiresAt: exp * 1000, ...(network ? { network } : {}) };
}

function isOnly(audience: unknown, apiKey: string): boolean {
  return Array.isArray(audience) && audience.length === 1 && audience[0] === apiKey;
}
