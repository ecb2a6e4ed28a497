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
 * After a push that was none: asks whether the token is still good (protocol §5), and marks it when
 * it is not. That a phone is off says nothing about it.
 */
export async function checkToken(deps: CheckDeps, account: string, token: string): Promise<void> {
  const { platform, tokens, clock, log } = deps;
  try {
    const body = await platform.ask('POST', 'user-tokens', { tokens: [token] });
    const said = Array.isArray(body.tokens) ? findFields(body.tokens[0]) : undefined;
    if (said?.user_token !== token || said.active !== false) return;
    await tokens.markRevoked(account, token, clock.now());
    log.info('a push permission is over', { account });
  } catch (error) {
    log.warn('could not ask whether a push permission is still good', { error });
  }
}
