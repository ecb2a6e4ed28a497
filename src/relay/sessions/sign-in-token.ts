import { DAY_MS } from '../clock';
import { ApiError } from '../http/api-error';
import { parsePayloadView } from '../platform/payload-view';
import type { Platform } from '../platform/platform';
import { PlatformError } from '../platform/platform-error';
import type { UserTokens } from '../tokens/user-tokens';
import type { SignedIn } from './verify-jwt';

/** Without a word of its end, a token lives 30 days from the signature (protocol §5). */
const TOKEN_DAYS = 30;

/**
 * Stores the user token that a sign-in brings: the one in the JWT, which the platform signed for the
 * account that signed in, else the one its payload issued, if this account signed that.
 * @throws ApiError 409 when neither names one
 */
export async function applySignInToken(
  { account, issuedAt, userToken, payload }: SignedIn,
  platform: Platform,
  tokens: UserTokens,
): Promise<void> {
  const token = userToken ?? (payload && (await tokenOf(payload, account, platform)));
  if (!token) throw new ApiError(409, 409);
  const told = { token, issuedAt, expiresAt: issuedAt + TOKEN_DAYS * DAY_MS };
  await tokens.learn(account, told, issuedAt);
}

async function tokenOf(
  payload: string,
  account: string,
  platform: Platform,
): Promise<string | undefined> {
  try {
    const view = parsePayloadView(await platform.ask('GET', `payload/${payload}`));
    return view.signedBy === account ? view.token : undefined;
  } catch (error) {
    if (error instanceof PlatformError && error.problem === 'unknown') return undefined;
    throw error;
  }
}
