/** A push permission as somebody of the platform's tells it; times in ms (protocol §5). */
export interface IssuedToken {
  readonly token: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}
