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

/** What an authorization code stands for (§2.5). */
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

  /** Remembers a request; `t` and `h` go into the return URL of its payload (§2.2). */
  saveRequest(request: AuthRequest): { t: string; h: string } {
    const t = randomUUID();
    this.#requests.set(t, request);
    return { t, h: this.#seal(t, request.clientId) };
  }

  /** The request of a return leg, `forged` when t/h/c do not belong together (§2.3). */
  findRequest(t: string, h: string, clientId: string): AuthRequest | 'forged' | undefined {
    const given = Buffer.from(h);
    const wanted = Buffer.from(this.#seal(t, clientId));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
    return this.#requests.get(t);
  }

  /** A new code for a signed payload. */
  createCode(request: AuthRequest, payloadUuid: string): string {
    const code = randomUUID();
    const expiresAt = this.clock.now() + this.switches.codeLifetimeSeconds * 1000;
    this.#codes.set(code, { request, payloadUuid, expiresAt });
    return code;
  }

  findCode(code: string): CodeGrant | undefined {
    return this.#codes.get(code);
  }

  /** A code is deleted when it was exchanged (§2.5). */
  deleteCode(code: string): void {
    this.#codes.delete(code);
  }

  #seal(t: string, clientId: string): string {
    return createHmac('sha256', this.#secret).update(`${t} ${clientId}`).digest('hex');
  }
}
