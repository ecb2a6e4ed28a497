import { compactVerify, importJWK, type JWK } from 'jose';
import { checkClaims, findJwtPart } from '../../../core/claims';
import { findFields, findJson, findNumber, findUuid } from '../../../core/fields';
import type { CheckContext } from '../context';
import type { Observations } from '../observations';

/** Looks at the JWT of the sign-in as the extension does: signature and claims (protocol §1.5). */
export async function askToken(context: CheckContext, jwt: string): Promise<Observations> {
  const keys = await fetchKeys(context);
  const claims = findJwtPart(jwt, 1) ?? {};
  const [issued, expires] = [findNumber(claims.iat), findNumber(claims.exp)];
  return {
    publishedKeys: keys.length,
    token: {
      lifetimeSeconds: issued === undefined || expires === undefined ? undefined : expires - issued,
      hasKid: findJwtPart(jwt, 0)?.kid !== undefined,
      isVerified: await isVerified(jwt, keys),
      isAccepted: isAccepted(jwt, context),
      hasUserToken: findUuid(claims.usertoken_uuidv4) !== undefined,
      hasOptionalClaims: claims.email !== undefined && claims.network_type !== undefined,
    },
  };
}

async function fetchKeys({ settings, fetch }: CheckContext): Promise<JWK[]> {
  const response = await fetch(`${settings.oauthUrl}/certs`, {
    signal: AbortSignal.timeout(20_000),
  });
  const keys = findFields(findJson(await response.text()))?.keys;
  return Array.isArray(keys)
    ? keys.flatMap((key) => (findFields(key) as JWK | undefined) ?? [])
    : [];
}

/** Whether one of the keys made the signature: the header need not name it. */
async function isVerified(jwt: string, keys: readonly JWK[]): Promise<boolean> {
  for (const key of keys) {
    try {
      await compactVerify(jwt, await importJWK(key, 'RS256'), { algorithms: ['RS256'] });
      return true;
    } catch {}
  }
  return false;
}

function isAccepted(jwt: string, { settings, now }: CheckContext): boolean {
  try {
    checkClaims(jwt, settings.apiKey, now());
    return true;
  } catch {
    return false;
  }
}
