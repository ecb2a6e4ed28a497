import { ApiError } from '../http/api-error';
import { parsePayloadView } from '../platform/payload-view';
import type { Platform } from '../platform/platform';
import { PlatformError } from '../platform/platform-error';
import { TOKEN_LIFETIME_MS } from '../tokens/issued-token';
import type { UserTokens } from '../tokens/user-tokens';
import type { SignedIn } from './verify-jwt';

/**
 * Stores the user token of a sign-in: the one in the JWT, which the platform signed for the
 * account, otherwise the one that the sign-in payload issued, if this account signed it.
 * @throws ApiError 409 when neither has a token
 */
export async function applySignInToken(
  { account, issuedAt, userToken, payload }: SignedIn,
  platform: Platform,
  tokens: UserTokens,
): Promise<void> {
  const token = userToken ?? (payload && (await findPayloadToken(payload, account, platform)));
  if (!token) throw new ApiError(409, 409);
  const expiresAt = issuedAt + TOKEN_LIFETIME_MS;
  await tokens.apply(account, { token, issuedAt, expiresAt }, issuedAt);
}

async function findPayloadToken(
  payload: string,
  account: string,
  platform: Platform,
): Promise<string | undefined> {
  try {
    const view = parsePayloadView(await platform.callFor(account, 'GET', `payload/${payload}`));
    return view.signedBy === account ? view.token : undefined;
  } catch (error) {
    if (error instanceof PlatformError && error.problem === 'unknown') return undefined;
    throw error;
  }
}
