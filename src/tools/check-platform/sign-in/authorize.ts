import { createHash, randomBytes } from 'node:crypto';
import type { CheckContext } from '../context';

/** A sign-in that waits for the phone. */
export interface SignInAttempt {
  /** The sign-in's payload (protocol §2.2). */
  readonly uuid: string;
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

const SIGN_PAGE = /^https:\/\/[^/]+\/sign\/([0-9a-f-]{36})/i;

/**
 * Starts a sign-in with a new state and verifier (protocol §2.2).
 * @returns undefined when the platform refuses the application or the redirect (§2.4)
 */
export async function authorize(
  { settings, fetch }: CheckContext,
  redirectUri: string,
): Promise<SignInAttempt | undefined> {
  const state = randomBytes(16).toString('hex');
  const verifier = randomBytes(48).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: settings.apiKey,
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const response = await fetch(`${settings.oauthUrl}/auth?${query}`, {
    headers: { Accept: 'text/html' },
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  });
  const uuid = SIGN_PAGE.exec(response.headers.get('location') ?? '')?.[1]?.toLowerCase();
  return uuid === undefined ? undefined : { uuid, state, verifier, redirectUri };
}
