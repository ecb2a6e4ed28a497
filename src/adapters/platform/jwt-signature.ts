import { findJwtPart, fromBase64Url, ISSUER } from '../../core/claims';
import { CompanionError } from '../../core/companion-error';
import { findFields, findJson, findText } from '../../core/fields';

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/**
 * Checks a JWT's RS256 signature against the platform's published keys. The JWT does not name its key,
 * so each of them is tried (protocol §1.5, §2.1).
 * @throws CompanionError `bad-answer` when no published key verifies it; `offline` when the keys
 * cannot be fetched
 */
export async function checkJwtSignature(jwt: string, signal: AbortSignal): Promise<void> {
  if (findJwtPart(jwt, 0)?.alg !== 'RS256') throw new CompanionError('bad-answer');
  const signed = new TextEncoder().encode(jwt.slice(0, jwt.lastIndexOf('.')));
  const signature = fromBase64Url(jwt.slice(jwt.lastIndexOf('.') + 1));
  for (const key of await fetchKeys(signal)) {
    const cryptoKey = await importKey(key);
    if (cryptoKey && (await crypto.subtle.verify(RS256, cryptoKey, signature, signed))) return;
  }
  throw new CompanionError('bad-answer');
}

/** @returns undefined for a malformed key: the list may have another one */
function importKey({ n, e }: RsaKey): Promise<CryptoKey | undefined> {
  return crypto.subtle
    .importKey('jwk', { kty: 'RSA', n, e }, RS256, false, ['verify'])
    .catch(() => undefined);
}

interface RsaKey {
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
    const isForSigning = key?.kty === 'RSA' && (key.use ?? 'sig') === 'sig';
    return isForSigning && n && e ? [{ n, e }] : [];
  });
}
