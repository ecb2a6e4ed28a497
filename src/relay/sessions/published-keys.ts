import { findFields, findText } from '../../core/fields';
import type { Clock } from '../clock';

/** The keys are fetched again after this time (ms). */
const MAX_AGE_MS = 600_000;

/** A sign-in that no key verifies does not cause a fetch before the keys are this old (ms). */
const MIN_AGE_MS = 30_000;

const TIMEOUT_MS = 10_000;

type Keys = readonly CryptoKey[];

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** Shorter keys are refused (RFC 7518 §3.3). */
const MIN_BITS = 2048;

/** The keys that the platform signs sign-ins with (protocol §1.5). */
export interface PublishedKeys {
  /** @throws Error when the keys cannot be fetched */
  get(): Promise<Keys>;
  /** Keys that are newer than these; undefined when there are none yet. @throws as `get` */
  findNewer(than: Keys): Promise<Keys | undefined>;
}

/** @param url such as `https://oauth2.xumm.app/certs` */
export function createPublishedKeys(
  url: string,
  { clock, fetch }: { readonly clock: Clock; readonly fetch: typeof globalThis.fetch },
): PublishedKeys {
  let known: { readonly keys: Keys; readonly at: number } | undefined;
  let pending: Promise<Keys> | undefined;

  const load = async (): Promise<Keys> => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok) throw new Error(`${url} answers with HTTP ${response.status}`);
    const list = findFields(await response.json())?.keys;
    if (!Array.isArray(list)) throw new Error(`${url} has no list of keys`);
    const keys = (await Promise.all(list.map(importKey))).filter((key) => key !== undefined);
    known = { keys, at: clock.now() };
    return keys;
  };
  const fetchOnce = (): Promise<Keys> => {
    pending ??= load().finally(() => {
      pending = undefined;
    });
    return pending;
  };
  const ageOf = (at: number): number => Math.abs(clock.now() - at);
  return {
    async get() {
      return known && ageOf(known.at) < MAX_AGE_MS ? known.keys : fetchOnce();
    },
    async findNewer(than) {
      if (known && known.keys !== than) return known.keys;
      return known && ageOf(known.at) < MIN_AGE_MS ? undefined : fetchOnce();
    },
  };
}

/** @returns undefined for an entry that is no RSA key for signatures: a list may have others, too */
async function importKey(entry: unknown): Promise<CryptoKey | undefined> {
  const { kty, use, alg, n, e } = findFields(entry) ?? {};
  const isForSigning = (use ?? 'sig') === 'sig' && (alg ?? 'RS256') === 'RS256';
  const [modulus, exponent] = [findText(n), findText(e)];
  if (kty !== 'RSA' || !isForSigning || !modulus || !exponent) return undefined;
  const jwk = { kty: 'RSA', n: modulus, e: exponent };
  const key = await crypto.subtle
    .importKey('jwk', jwk, RS256, false, ['verify'])
    .catch(() => undefined);
  const { modulusLength = 0 } = (key?.algorithm ?? {}) as { modulusLength?: number };
  return modulusLength < MIN_BITS ? undefined : key;
}
