import { errors, jwtVerify } from 'jose';
import { findJwtPart, ISSUER } from '../../core/claims';
import { findText, findUuid } from '../../core/fields';
import type { Clock } from '../clock';
import { PlatformError } from '../platform/platform-error';
import { createPublishedKeys } from './published-keys';

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
 * expiry. Sign-ins do not name their key, so each published key is tried (protocol §1.5).
 * @returns undefined for an invalid one @throws PlatformError when the keys cannot be fetched
 */
export function createVerifyJwt({ certs, apiKey, clock, fetch }: VerifyDeps): VerifyJwt {
  const published = createPublishedKeys(certs, { clock, fetch });
  const verifyWith = (jwt: string, key: CryptoKey) =>
    jwtVerify(jwt, key, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: apiKey,
      requiredClaims: ['sub', 'exp', 'iat'],
      currentDate: new Date(clock.now()),
    });
  const findClaims = async (jwt: string) => {
    for (let keys = await published.get(); ; ) {
      for (const key of keys) {
        const claims = await verifyWith(jwt, key).then(({ payload }) => payload, skipOtherKey);
        if (claims) return claims;
      }
      const newer = await published.findNewer(keys);
      if (!newer) return undefined;
      keys = newer;
    }
  };
  return async (jwt) => {
    if (findJwtPart(jwt, 0)?.alg !== 'RS256') return undefined;
    try {
      const claims = await findClaims(jwt);
      const account = findText(claims?.sub);
      // A JWT with several audiences is not for this application alone.
      if (!claims || !account || (Array.isArray(claims.aud) && claims.aud.length !== 1))
        return undefined;
      return {
        account,
        issuedAt: (claims.iat ?? 0) * 1000,
        userToken: findUuid(claims.usertoken_uuidv4),
        payload: findUuid(claims.payload_uuidv4),
      };
    } catch (cause) {
      if (cause instanceof errors.JOSEError) return undefined;
      throw new PlatformError('unreachable', 0, undefined, { cause });
    }
  };
}

/** A signature that one key does not verify may be that of the next. @throws every other problem */
function skipOtherKey(cause: unknown): undefined {
  if (!(cause instanceof errors.JWSSignatureVerificationFailed)) throw cause;
}
