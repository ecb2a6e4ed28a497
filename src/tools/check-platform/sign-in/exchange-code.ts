import { findFields, findJson, findText } from '../../../core/fields';
import { CheckError } from '../check-error';
import type { CheckContext } from '../context';
import type { SignInAttempt } from './authorize';

/**
 * Exchanges the code of a redirect for the JWT (protocol §2.5). It is kept in memory only.
 * @throws CheckError when the redirect belongs to another sign-in, or the platform refuses the code
 */
export async function exchangeCode(
  { settings, fetch }: CheckContext,
  { state, verifier, redirectUri }: SignInAttempt,
  redirected: URL,
): Promise<string> {
  const query = redirected.searchParams;
  const code = query.get('code');
  if (query.get('error')) throw new CheckError('The sign-in was rejected.');
  if (!code || query.get('state') !== state)
    throw new CheckError('The answer to the sign-in belongs to another one.');
  const response = await fetch(`${settings.oauthUrl}/token`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.apiKey,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  });
  const jwt = findText(findFields(findJson(await response.text()))?.access_token);
  if (!jwt)
    throw new CheckError(`Xaman does not exchange the code for a token (HTTP ${response.status}).`);
  return jwt;
}
