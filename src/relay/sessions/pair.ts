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
 * Takes over the push permission a sign-in brings: the token it names, else the one its payload
 * tells.
 * @throws ApiError 409 when neither names one
 */
export async function learnFromSignIn(
  { account, issuedAt, userToken, payload }: SignedIn,
  platform: Platform,
  tokens: UserTokens,
): Promise<void> {
  const token = userToken ?? (payload && (await tokenOf(payload, platform)));
  if (!token) throw new ApiError(409, 409);
  const told = { token, issuedAt, expiresAt: issuedAt + TOKEN_DAYS * DAY_MS };
  await tokens.learn(account, told, issuedAt);
}

async function tokenOf(payload: string, platform: Platform): Promise<string | undefined> {
  try {
    return parsePayloadView(await platform.ask('GET', `payload/${payload}`)).token;
  } catch (error) {
    if (error instanceof PlatformError && error.problem === 'unknown') return undefined;
    throw error;
  }
}
