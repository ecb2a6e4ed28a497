import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll } from 'vitest';
import { SANDBOX_API_KEY } from '../../../src/sandbox/state/application';
import { call } from '../../sandbox/client';
import type { RelayFixture } from '../use-relay';

export const KEYS = { path: '/certs', host: 'oauth2.xumm.app' };

/**
 * Creates sign-ins that the sandbox never creates: the platform's key set includes a key of the
 * test.
 */
export interface SignIns {
  keys(): Awaited<ReturnType<typeof generateKeyPair>>;
  /** A sign-in of the platform with changed claims, key or algorithm. */
  jwt(
    changes?: Record<string, unknown>,
    key?: CryptoKey | Uint8Array,
    alg?: string,
  ): Promise<string>;
  /** Serves the key set with the test's key again, after the faults of the sandbox were cleared. */
  serveKeys(): void;
}

export function createSignIns({ sandbox, addressOf }: RelayFixture): SignIns {
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let certs: { status: number; body: object };
  const serveKeys = (): void => {
    sandbox().faults.always(KEYS, certs);
  };
  beforeAll(async () => {
    keys = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(keys.publicKey)), use: 'sig', alg: 'RS256', kid: 'test' };
    const platformKeys = await call(sandbox(), 'https://oauth2.xumm.app/certs');
    certs = { status: 200, body: { keys: [...platformKeys.json.keys, jwk] } };
    serveKeys();
  });
  return {
    keys: () => keys,
    jwt(changes = {}, key = keys.privateKey, alg = 'RS256') {
      const now = Math.floor(sandbox().clock.now() / 1000);
      const claims = {
        iss: 'https://oauth2.xumm.app',
        aud: SANDBOX_API_KEY,
        sub: addressOf(),
        iat: now,
        exp: now + 3600,
        usertoken_uuidv4: '44444444-4444-4444-8444-444444444444',
        ...changes,
      };
      return new SignJWT(claims).setProtectedHeader({ alg, kid: 'test' }).sign(key);
    },
    serveKeys,
  };
}
