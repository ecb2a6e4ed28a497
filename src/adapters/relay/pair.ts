import type { Session } from '../../core/session';
import { browserName } from '../browser/browser-name';
import { hasHostPermission } from '../browser/host-permission';
import { call } from '../messaging/messaging';
import { t } from '../text/i18n';
import { startRelaySession } from './relay-sessions';
import { findRelaySetting, RELAY_KEY } from './relay-setting';

/** Pairs the signed-in user with a relay. @throws CompanionError, see `startRelaySession` */
export async function pairWithRelay(url: string, session: Session): Promise<void> {
  const { token, until, ...owner } = await startRelaySession(
    url,
    session,
    t('relay_label', ...browserName()),
  );
  await call('session.pair', owner, { url, token, until });
  await call('settings.change', RELAY_KEY, { url, account: session.account });
}

/** Pairs again after a sign-in if the account was paired, but has no relay session any more. */
export async function pairAgain(session: Session): Promise<void> {
  const setting = await findRelaySetting();
  if (session.relay || setting?.account !== session.account) return;
  if (await hasHostPermission(setting.url)) await pairWithRelay(setting.url, session);
}
