import { DAY_MS } from '../clock';

/** A user token as the platform reports it; times in ms (protocol §5). */
export interface IssuedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Lifetime after a signature where the platform reports no expiry (protocol §5). */
export const TOKEN_LIFETIME_MS = 30 * DAY_MS;
