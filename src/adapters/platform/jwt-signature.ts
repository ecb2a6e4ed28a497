import { findJwtPart, fromBase64Url, ISSUER } from '../../core/claims';
import { CompanionError } from '../../core/companion-error';
import { findFields, findJson, findText } from '../../core/fields';

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/**
 * Checks a JWT's RS256 signature against the platform's published keys (protocol §1.5, §2.1).
 * @throws CompanionError `bad-answer` when no published key verifies it; `offline` when the keys
 * cannot be fetched
 */
export async function checkJwtSignature(jwt: string, signal: AbortSignal): Promise<void> {
  const header = findJwtPart(jwt, 0);
  if (header?.alg !== 'RS256') throw new CompanionError('bad-answer');
  const kid = findText(header.kid);
  const keys = (await fetchKeys(signal)).filter((key) => !kid || !key.kid || key.kid === kid);
  const signed = new TextEncoder().encode(jwt.slice(0, jwt.lastIndexOf('.')));
  const signature = fromBase64Url(jwt.slice(jwt.lastIndexOf('.') + 1));
  for (const key of keys) {
    const cryptoKey = await crypto.subtle.importKey(
      'jwk',
      { kty: 'RSA', n: key.n, e: key.e },
      RS256,
      false,
      ['verify'],
    );
    if (await crypto.subtle.verify(RS256, cryptoKey, signature, signed)) return;
  }
  throw new CompanionError('bad-answer');
}

interface RsaKey {
  readonly kid: string | undefined;
  readonly n: string;
  readonly e: string;
}

async function fetchKeys(signal: AbortSignal): Promise<RsaKey[]> {
  const response = await fetch(`${ISSUER}/certs`, {
    signal,
    credentials: 'omit',
    redirect: 'error',
  }).catch((cause) => {
    throw new CompanionError('offline', {}, { cause });
  });
  const keys = findFields(findJson(await response.text()))?.keys;
  if (!Array.isArray(keys)) throw new CompanionError('bad-answer', { status: response.status });
  return keys.flatMap((entry) => {
    const key = findFields(entry);
    const n = findText(key?.n);
    const e = findText(key?.e);
    return key?.kty === 'RSA' && n && e ? [{ kid: findText(key.kid), n, e }] : [];
  });
}
