import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { ISSUER } from '../../core/claims';
import { findText, findUuid } from '../../core/fields';
import type { Clock } from '../clock';
import { PlatformError } from '../platform/platform-error';

/** The claims of a sign-in (protocol §1.5). Times in ms. */
export interface SignedIn {
  readonly account: string;
  readonly issuedAt: number;
  /** The user token, if the JWT has one. */
  readonly userToken: string | undefined;
  /** UUID of the sign-in payload. */
  readonly payload: string | undefined;
}

export type VerifyJwt = (jwt: string) => Promise<SignedIn | undefined>;

interface VerifyDeps {
  /** Such as `https://oauth2.xumm.app/certs`. */
  readonly certs: string;
  readonly apiKey: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/**
 * Verifies sign-ins with the platform's published keys: signature (RS256), issuer, audience,
 * expiry.
 * @returns undefined for an invalid one @throws PlatformError when the keys cannot be fetched
 */
export function createVerifyJwt({ certs, apiKey, clock, fetch }: VerifyDeps): VerifyJwt {
  const keys = createRemoteJWKSet(new URL(certs), {
    [customFetch]: fetch,
    timeoutDuration: 10_000,
  });
  return async (jwt) => {
    try {
      const { payload } = await jwtVerify(jwt, keys, {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: apiKey,
        requiredClaims: ['sub', 'exp', 'iat'],
        currentDate: new Date(clock.now()),
      });
      const account = findText(payload.sub);
      // A JWT with several audiences is not for this application alone.
      if (!account || (Array.isArray(payload.aud) && payload.aud.length !== 1)) return undefined;
      return {
        account,
        issuedAt: (payload.iat ?? 0) * 1000,
        userToken: findUuid(payload.usertoken_uuidv4),
        payload: findUuid(payload.payload_uuidv4),
      };
    } catch (cause) {
      if (isInvalidJwt(cause)) return undefined;
      throw new PlatformError('unreachable', 0, undefined, { cause });
    }
  };
}

/** Whether the JWT is invalid, and not the fetch of the keys failed. */
function isInvalidJwt(cause: unknown): boolean {
  return (
    cause instanceof errors.JOSEError &&
    !(cause instanceof errors.JWKSTimeout) &&
    !(cause instanceof errors.JWKSInvalid) &&
    cause.code !== 'ERR_JOSE_GENERIC'
  );
}
