import { requestHost } from '../../adapters/browser/host-permission';
import { call } from '../../adapters/messaging/messaging';
import { pair } from '../../adapters/relay/pair';
import { endRelaySession } from '../../adapters/relay/relay-sessions';
import { findRelaySetting, RELAY_KEY } from '../../adapters/relay/relay-setting';
import { type TextKey, t } from '../../adapters/text/i18n';
import { CompanionError } from '../../core/companion-error';
import { findRelayUrl } from '../../core/pairing/relay-url';
import type { Session } from '../../core/session';
import { dropUnused } from './unused-host';

/**
 * Asks for the permission, then has the relay take the session in. To be called in the press of a
 * button: the browser asks the user nothing otherwise.
 * @returns the sentence that says what came of it
 */
export async function connectRelay(text: string, session: Session | undefined): Promise<string> {
  const url = findRelayUrl(text);
  if (!url) return t('relay_url_wrong');
  if (!session?.jwt) return t('relay_signed_out');
  if (!(await requestHost(url))) return t('relay_denied');
  const before = await findRelaySetting();
  try {
    await pair(url, session);
  } catch (error) {
    await dropUnused(url);
    const why = error instanceof CompanionError && findReason(error);
    if (why) return t(why);
    throw error;
  }
  if (before && before.url !== url) await dropUnused(before.url);
  return t('relay_connected');
}

/** What is to be said of a relay that does not take somebody in; other failures say it themselves. */
function findReason({ code, detail: { status = 0 } }: CompanionError): TextKey | undefined {
  if (code === 'session-ended' || code === 'other-application') return 'relay_refused';
  if (code === 'duplicate') return 'relay_no_push';
  if (code === 'not-found') return 'relay_none';
  if (code !== 'relay-unreachable') return undefined;
  return status === 0 || status >= 500 ? 'relay_silent' : 'relay_none';
}

/** Forgets the relay here, also when it cannot be told. @returns the sentence that says so */
export async function disconnectRelay(session: Session | undefined): Promise<string> {
  const known = await findRelaySetting();
  const relay = session?.relay;
  const told = !relay || (await endRelaySession(relay, 'current').then(yes, no));
  if (session) await call('session.pair', session, null);
  await call('settings.change', RELAY_KEY, null);
  const url = relay?.url ?? known?.url;
  if (url) await dropUnused(url);
  return t(told ? 'relay_disconnected' : 'relay_disconnected_here');
}

const yes = () => true;
/** One that is over needs no ending. */
const no = (error: unknown) => error instanceof CompanionError && error.code === 'session-ended';
