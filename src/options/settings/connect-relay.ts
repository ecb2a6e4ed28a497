import { requestHostPermission } from '../../adapters/browser/host-permission';
import { removeUnusedHost } from '../../adapters/hosts/remove-unused-host';
import { call } from '../../adapters/messaging/messaging';
import { pairWithRelay } from '../../adapters/relay/pair';
import { endRelaySession } from '../../adapters/relay/relay-sessions';
import { findRelaySetting, RELAY_KEY } from '../../adapters/relay/relay-setting';
import { type TextKey, t } from '../../adapters/text/i18n';
import { CompanionError } from '../../core/companion-error';
import { findRelayUrl } from '../../core/pairing/relay-url';
import type { Session } from '../../core/session';

/**
 * Requests the host permission, and pairs the session with the relay. Call it in a click handler: the
 * browser shows the permission prompt only then.
 * @returns the message to show
 * @throws CompanionError for failures that are not specific to pairing
 */
export async function connectRelay(text: string, session: Session | undefined): Promise<string> {
  const url = findRelayUrl(text);
  if (!url) return t('relay_url_wrong');
  if (!session?.jwt) return t('relay_signed_out');
  if (!(await requestHostPermission(url))) return t('relay_denied');
  const before = await findRelaySetting();
  try {
    await pairWithRelay(url, session);
  } catch (error) {
    await removeUnusedHost(url);
    const message = error instanceof CompanionError && findMessage(error);
    if (message) return t(message);
    throw error;
  }
  if (before && before.url !== url) await removeUnusedHost(before.url);
  return t('relay_connected');
}

/** The message for a failed pairing; undefined when the general message of the code applies. */
function findMessage({ code, detail: { status = 0 } }: CompanionError): TextKey | undefined {
  if (code === 'session-ended' || code === 'other-application') return 'relay_refused';
  if (code === 'duplicate') return 'relay_no_push';
  if (code === 'not-found') return 'relay_none';
  if (code !== 'relay-unreachable') return undefined;
  return status === 0 || status >= 500 ? 'relay_silent' : 'relay_none';
}

/**
 * Ends the session at the relay and removes the relay setting, also when the relay cannot be reached.
 * @returns the message to show
 */
export async function disconnectRelay(session: Session | undefined): Promise<string> {
  const setting = await findRelaySetting();
  const relay = session?.relay;
  const isEnded =
    !relay || (await endRelaySession(relay, 'current').then(() => true, isSessionEnded));
  if (session) await call('session.pair', session, null);
  await call('settings.change', RELAY_KEY, null);
  const url = relay?.url ?? setting?.url;
  if (url) await removeUnusedHost(url);
  return t(isEnded ? 'relay_disconnected' : 'relay_disconnected_here');
}

function isSessionEnded(error: unknown): boolean {
  return error instanceof CompanionError && error.code === 'session-ended';
}
