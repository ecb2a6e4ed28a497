import { ISSUER } from '../../../core/claims';
import { type Fields, findFields, findText } from '../../../core/fields';
import { type CheckContext, sleep } from '../context';
import type { SignInAttempt } from './authorize';

const ATTEMPTS = 5;

/**
 * Goes the way of the sign page after the signature: calls the return address in the socket's
 * resolve frame, which redirects to the loopback address (protocol §2.3). The page would need a
 * browser. The frame may come before the platform sees the signature (§4.2), so a refusal is tried
 * again.
 * @returns undefined when this does not lead to a code
 */
export async function followReturnUrl(
  { settings, fetch, timeouts }: CheckContext,
  { redirectUri }: SignInAttempt,
  resolveFrame: Fields,
): Promise<URL | undefined> {
  const returnUrl = findText(findFields(resolveFrame.return_url)?.web);
  if (!returnUrl?.startsWith(`${ISSUER}/signin?`)) return undefined;
  const address = settings.oauthUrl + returnUrl.slice(ISSUER.length);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(timeouts.retryMs);
    const response = await fetch(address, {
      headers: { Accept: 'text/html' },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    const location = response.headers.get('location') ?? '';
    const isRedirect = location.startsWith(`${redirectUri}?`);
    if (isRedirect && new URL(location).searchParams.has('code')) return new URL(location);
  }
  return undefined;
}
