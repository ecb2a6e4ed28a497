import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Clock } from './clock';
import type { Switches } from './switches';

export const ISSUER = 'https://oauth2.xumm.app';
const KEY_ID = 'sandbox';

/** Claims of an OAuth JWT (§1.5); `issue` adds `iat`, `exp` and `iss`. */
export interface Claims {
  client_id: string;
  aud: string;
  sub: string;
  scope?: string;
  nonce?: string;
  state?: string;
  email?: string;
  app_uuidv4: string;
  app_name: string;
  payload_uuidv4: string;
  usertoken_uuidv4?: string;
  network_type?: string;
  network_endpoint?: string;
  network_id?: string;
}

export type Session = Claims & { iat: number; exp: number; iss: string };

/** Why a token is refused. */
export type JwtProblem = 'expired' | 'invalid';

type KeyPair = Awaited<ReturnType<typeof createKeyPair>>;

/** Created once per process, because it is the slowest step when a sandbox starts. */
const keyPairs = new Map<string, ReturnType<typeof createKeyPair>>();

async function createKeyPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk: JWK = { ...(await exportJWK(publicKey)), use: 'sig', alg: 'RS256', kid };
  return { privateKey, publicKey, jwk };
}

function sharedKeyPair(kid: string): Promise<KeyPair> {
  const known = keyPairs.get(kid) ?? createKeyPair(kid);
  keyPairs.set(kid, known);
  return known;
}

/** Issues and verifies RS256 tokens with the key of this process (§1.5). */
export class JwtIssuer {
  private constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
    private readonly keyPair: KeyPair,
  ) {}

  static async create(clock: Clock, switches: Switches): Promise<JwtIssuer> {
    return new JwtIssuer(clock, switches, await sharedKeyPair(KEY_ID));
  }

  /** The JWKS of `/certs` (§2.1); by switch with another key before the one that signs. */
  async jwks(): Promise<{ keys: JWK[] }> {
    const { jwk } = this.keyPair;
    if (this.switches.certsKeyCount === 1) return { keys: [jwk] };
    return { keys: [(await sharedKeyPair(`${KEY_ID}-former`)).jwk, jwk] };
  }

  /** Issues a token that expires after `switches.jwtLifetimeSeconds`. */
  async issue(claims: Claims): Promise<string> {
    const iat = Math.floor(this.clock.now() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({
        alg: 'RS256',
        typ: 'JWT',
        ...(this.switches.jwtNamesKey ? { kid: KEY_ID } : {}),
      })
      .setIssuedAt(iat)
      .setExpirationTime(iat + this.switches.jwtLifetimeSeconds)
      .setIssuer(ISSUER)
      .sign(this.keyPair.privateKey);
  }

  /** The claims of a valid token, or why it is refused. */
  async verify(token: string): Promise<Session | JwtProblem> {
    try {
      const { payload } = await jwtVerify(token, this.keyPair.publicKey, {
        algorithms: ['RS256'],
        issuer: ISSUER,
        currentDate: new Date(this.clock.now()),
      });
      return typeof payload.sub === 'string' ? (payload as unknown as Session) : 'invalid';
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : null;
      return code === 'ERR_JWT_EXPIRED' ? 'expired' : 'invalid';
    }
  }
}
