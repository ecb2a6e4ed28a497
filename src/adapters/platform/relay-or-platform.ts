import { codeOf } from '../../core/companion-error';
import type { RelayStatus } from '../../core/pairing/relay-session';
import type { Session } from '../../core/session';
import { type ApiCall, callApi, type HttpAnswer, PLATFORM_URL } from './http';

/** If the session has a JWT, a relay that could not be reached is skipped for this long. */
const RELAY_PAUSE_MS = 30_000;

/** If the session has a JWT, a relay must answer within this time. */
const RELAY_TIMEOUT_MS = 8000;

/**
 * Called when a call shows a new state of its token.
 * @param status undefined when the token has ended
 */
export type OnTokenStatus = (token: string, status?: RelayStatus) => Promise<void>;

/**
 * Calls the relay that the user paired with. Calls the platform with the user's JWT instead when
 * there is no relay, when the relay cannot be reached, has ended its session or does not have the
 * requested payload.
 * @throws CompanionError `session-ended`, after it called `onTokenStatus`, and what `callApi` throws
 */
export async function callRelayOrPlatform(
  session: Session,
  apiCall: ApiCall,
  onTokenStatus: OnTokenStatus,
): Promise<HttpAnswer & { readonly relayed?: true }> {
  const { jwt = '', relay } = session;
  const isPaused = jwt && relay?.failedAt && Date.now() - relay.failedAt < RELAY_PAUSE_MS;
  if (relay && (!isPaused || apiCall.path === 'ping')) {
    try {
      const path = apiCall.relayPath ?? apiCall.path.replace('payload', 'requests');
      const relayCall = { ...(jwt && { timeoutMs: RELAY_TIMEOUT_MS }), ...apiCall, path };
      const answer = await callAndReport(relay, relayCall, onTokenStatus);
      if (relay.failedAt) await onTokenStatus(relay.token, { failedAt: undefined });
      return { ...answer, relayed: true };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'relay-unreachable') await onTokenStatus(relay.token, { failedAt: Date.now() });
      if (!jwt || !FALLBACK_CODES.includes(code)) throw error;
    }
  }
  return callAndReport({ url: PLATFORM_URL, token: jwt }, apiCall, onTokenStatus);
}

const FALLBACK_CODES = ['relay-unreachable', 'session-ended', 'not-found'];

async function callAndReport(
  service: Parameters<typeof callApi>[0],
  apiCall: ApiCall,
  onTokenStatus: OnTokenStatus,
): Promise<HttpAnswer> {
  try {
    return await callApi(service, apiCall);
  } catch (error) {
    if (codeOf(error) === 'session-ended') await onTokenStatus(service.token);
    throw error;
  }
}
