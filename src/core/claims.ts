import { CompanionError } from './companion-error';
import { findFields, findJson, findNumber, findText } from './fields';

/** The issuer of every JWT of the sign-in (protocol §1.5). */
export const ISSUER = 'https://oauth2.xumm.app';

/** The claims that we use of the platform's OAuth JWT (protocol §1.5). */
export interface Claims {
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly network?: string;
}

/** Decodes base64url. @throws DOMException on other characters */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Decodes a JSON part of a JWT (0 header, 1 claims); undefined when it is malformed. */
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
 * Checks issuer, audience and expiry of a token and returns its claims. The signature is checked
 * elsewhere, where the keys are.
 * @throws CompanionError `bad-answer` for another issuer, audience or shape; `session-ended` when
 * expired
 */
export function checkClaims(jwt: string, apiKey: string, now: number): Claims {
  const claims = findJwtPart(jwt, 1);
  const account = findText(claims?.sub);
  const exp = findNumber(claims?.exp);
  const isOurs = claims?.iss === ISSUER && (claims.aud === apiKey || isOnly(claims.aud, apiKey));
  if (!claims || !account || exp === undefined || !isOurs) throw new CompanionError('bad-answer');
  if (exp * 1000 <= now) throw new CompanionError('session-ended');
  const network = findText(claims.network_type);
  return { account, expiresAt: exp * 1000, ...(network ? { network } : {}) };
}

function isOnly(audience: unknown, apiKey: string): boolean {
  return Array.isArray(audience) && audience.length === 1 && audience[0] === apiKey;
}
