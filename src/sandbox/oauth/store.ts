import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../state/clock';
import type { Switches } from '../state/switches';

/** Parameters of an accepted `/auth` call (§2.2). */
export interface AuthRequest {
  clientId: string;
  redirectUri: string;
  responseType: 'token' | 'code';
  codeChallenge: string | null;
  state: string | null;
  nonce: string | null;
  scope: string | null;
}

/** The grant that an authorization code stands for (§2.5); `expiresAt` in ms. */
export interface CodeGrant {
  request: AuthRequest;
  payloadUuid: string;
  expiresAt: number;
}

/** Pending sign-ins and unused codes of the OAuth server. */
export class OAuthStore {
  #secret = randomBytes(32);
  #requests = new Map<string, AuthRequest>();
  #codes = new Map<string, CodeGrant>();

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {}

  /** Stores a request; `t` and `h` are part of the return URL of its payload (§2.2). */
  saveRequest(request: AuthRequest): { t: string; h: string } {
    const t = randomUUID();
    this.#requests.set(t, request);
    return { t, h: this.#sign(t, request.clientId) };
  }

  /** The request of a return leg; `forged` when `t`, `h` and `c` do not match (§2.3). */
  findRequest(t: string, h: string, clientId: string): AuthRequest | 'forged' | undefined {
    const received = Buffer.from(h);
    const expected = Buffer.from(this.#sign(t, clientId));
    if (received.length !== expected.length || !timingSafeEqual(received, expected))
      return 'forged';
    return this.#requests.get(t);
  }

  /** Creates a code for a signed payload. */
  createCode(request: AuthRequest, payloadUuid: string): string {
    const code = randomUUID();
    const expiresAt = this.clock.now() + this.switches.codeLifetimeSeconds * 1000;
    this.#codes.set(code, { request, payloadUuid, expiresAt });
    return code;
  }

  findCode(code: string): CodeGrant | undefined {
    return this.#codes.get(code);
  }

  /** Deletes an exchanged code, which works only once (§2.5). */
  deleteCode(code: string): void {
    this.#codes.delete(code);
  }

  #sign(t: string, clientId: string): string {
    return createHmac('sha256', this.#secret).update(`${t} ${clientId}`).digest('hex');
  }
}
