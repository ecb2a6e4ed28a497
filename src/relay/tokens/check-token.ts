import { findFields } from '../../core/fields';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Platform } from '../platform/platform';
import type { UserTokens } from './user-tokens';

interface CheckDeps {
  readonly platform: Platform;
  readonly tokens: UserTokens;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Checks a token after the platform did not push (protocol §5), and marks it revoked if it is
 * inactive. A phone that is switched off is another reason for no push.
 */
export async function checkToken(deps: CheckDeps, account: string, token: string): Promise<void> {
  const { platform, tokens, clock, log } = deps;
  try {
    const body = await platform.callFor(account, 'POST', 'user-tokens', { tokens: [token] });
    const status = Array.isArray(body.tokens) ? findFields(body.tokens[0]) : undefined;
    if (status?.user_token !== token || status.active !== false) return;
    await tokens.markRevoked(account, token, clock.now());
    log.info('a push permission was revoked', { account });
  } catch (error) {
    log.warn(
      'a push permission could not be checked; the next request without push checks it again',
      { error },
    );
  }
}
