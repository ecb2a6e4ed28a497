import type { Session } from '../../core/session';
import { browserName } from '../browser/browser-name';
import { hasHostPermission } from '../browser/host-permission';
import { call } from '../messaging/messaging';
import { t } from '../text/i18n';
import { startRelaySession } from './relay-sessions';
import { findRelaySetting, RELAY_KEY } from './relay-setting';

/** Pairs whoever is signed in with a relay. @throws CompanionError, see `startRelaySession` */
export async function pair(url: string, session: Session): Promise<void> {
  const { token, until, ...made } = await startRelaySession(
    url,
    session,
    t('relay_label', ...browserName()),
  );
  await call('session.pair', made, { url, token, until });
  await call('settings.change', RELAY_KEY, { url, account: session.account });
}

/** Pairs again after a sign-in, where the account was paired and the relay ended that by itself. */
export async function pairAgain(session: Session): Promise<void> {
  const known = await findRelaySetting();
  if (session.relay || known?.account !== session.account) return;
  if (await hasHostPermission(known.url)) await pair(known.url, session);
}
