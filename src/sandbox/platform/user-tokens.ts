import { randomUUID } from 'node:crypto';
import type { Clock } from '../state/clock';
import type { Switches } from '../state/switches';

/** A push permission, bound to one user and one application (§5). Times are ms. */
export interface UserToken {
  readonly token: string;
  readonly account: string;
  readonly applicationUuid: string;
  issuedAt: number;
  expiresAt: number;
  revoked: boolean;
  /** The payload that last issued or renewed it (§3.4 `issued_user_token`). */
  lastIssuedBy: string;
}

/** All user tokens. Each account of the phone belongs to a different user. */
export class UserTokens {
  #tokens: UserToken[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {}

  /** Renews the token without changing its value, or issues a new one after a revocation (§5). */
  issue(account: string, applicationUuid: string, payloadUuid: string): UserToken {
    const now = this.clock.now();
    const expiresAt = now + this.switches.userTokenLifetimeDays * 86_400_000;
    const known = this.findForAccount(account, applicationUuid);
    if (known) return Object.assign(known, { expiresAt, lastIssuedBy: payloadUuid });
    const token: UserToken = {
      token: randomUUID(),
      account,
      applicationUuid,
      issuedAt: now,
      expiresAt,
      revoked: false,
      lastIssuedBy: payloadUuid,
    };
    this.#tokens.push(token);
    return token;
  }

  /** The unrevoked token of this user and application, expired or not. */
  findForAccount(account: string, applicationUuid: string): UserToken | undefined {
    return this.#tokens.find(
      (t) => t.account === account && t.applicationUuid === applicationUuid && !t.revoked,
    );
  }

  /** The token with this value, if it belongs to the application (§5). */
  find(token: string, applicationUuid: string): UserToken | undefined {
    return this.#tokens.find((t) => t.token === token && t.applicationUuid === applicationUuid);
  }

  /** True when the token is neither revoked nor expired. */
  isLive(token: UserToken | undefined): token is UserToken {
    return token !== undefined && !token.revoked && this.clock.now() < token.expiresAt;
  }

  /** The token that GET of this payload shows (§3.4). */
  findLastIssuedBy(payloadUuid: string): UserToken | undefined {
    return this.#tokens.find((t) => t.lastIssuedBy === payloadUuid && !t.revoked);
  }

  /** Revokes the user's tokens of every application (§5). */
  revoke(account: string): void {
    for (const token of this.#tokens) if (token.account === account) token.revoked = true;
  }
}
