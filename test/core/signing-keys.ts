import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ISSUER } from '../../src/core/claims';
import { ALICE, UUID } from './request/request-row';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** Two key pairs, the keys that a platform may publish, and sign-ins signed with the first pair. */
export async function createSigningKeys() {
  const [signing, other] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  const jwkOf = async ({ publicKey }: KeyPair, more: JWK = {}): Promise<JWK> => ({
    ...(await exportJWK(publicKey)),
    use: 'sig',
    alg: 'RS256',
    ...more,
  });
  const ec = await exportJWK((await generateKeyPair('ES256')).publicKey);
  return {
    own: (more?: JWK) => jwkOf(signing, more),
    other: (more?: JWK) => jwkOf(other, more),
    unusable: [{ kty: 'RSA', n: '!', e: 'AQAB' }, ec, 'text', null],
    /** @param kid the key that the header names, if any */
    signIn: (kid?: string) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: ISSUER, aud: UUID, sub: ALICE, iat: now, exp: now + 3600 })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid ? { kid } : {}) })
        .sign(signing.privateKey);
    },
  };
}

type Keys = Awaited<ReturnType<typeof createSigningKeys>>;

/** What `/certs` lists, which key the header names, and whether the sign-in is accepted. */
export const KEY_CASES: readonly [
  name: string,
  list: (keys: Keys) => Promise<unknown[]>,
  kid: string | undefined,
  accepted: boolean,
][] = [
  ['one key, none named', async ({ own }) => [await own()], undefined, true],
  [
    'the key after another one, none named',
    async ({ own, other }) => [await other({ kid: 'a' }), await own({ kid: 'b' })],
    undefined,
    true,
  ],
  [
    'two keys without names, one named',
    async ({ own, other }) => [await other(), await own()],
    'b',
    true,
  ],
  ['the key under another name', async ({ own }) => [await own({ kid: 'a' })], 'b', true],
  [
    'two keys of one name',
    async ({ own, other }) => [await other({ kid: 'a' }), await own({ kid: 'a' })],
    'a',
    true,
  ],
  [
    'the key after unusable ones',
    async ({ own, unusable }) => [...unusable, await own()],
    undefined,
    true,
  ],
  ['only another key', async ({ other }) => [await other()], undefined, false],
  [
    'only another key, under the name of the signing one',
    async ({ other }) => [await other({ kid: 'a' })],
    'a',
    false,
  ],
  ['only unusable keys', async ({ unusable }) => unusable, undefined, false],
  ['the key for encryption only', async ({ own }) => [await own({ use: 'enc' })], undefined, false],
  ['no keys', async () => [], undefined, false],
];
