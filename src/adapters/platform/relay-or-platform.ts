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

/** Calls the platform with the user's JWT. @throws what `callApi` throws */
export type CallPlatform = (jwt: string, apiCall: ApiCall) => Promise<HttpAnswer>;

const callWithToken: CallPlatform = (token, apiCall) =>
  callApi({ url: PLATFORM_URL, token }, apiCall);

/**
 * Calls the relay that the user paired with. Calls the platform with the user's JWT instead when
 * there is no relay, when the relay cannot be reached, has ended its session or does not have the
 * requested payload.
 * @param callPlatform how the platform is called; by default directly
 * @throws CompanionError `session-ended`, after it called `onTokenStatus`, and what `callApi` throws
 */
export async function callRelayOrPlatform(
  session: Session,
  apiCall: ApiCall,
  onTokenStatus: OnTokenStatus,
  callPlatform: CallPlatform = callWithToken,
): Promise<HttpAnswer & { readonly relayed?: true }> {
  const { jwt = '', relay } = session;
  const isPaused = jwt && relay?.failedAt && Date.now() - relay.failedAt < RELAY_PAUSE_MS;
  if (relay && (!isPaused || apiCall.path === 'ping')) {
    try {
      const path = apiCall.relayPath ?? apiCall.path.replace('payload', 'requests');
      const relayCall = { ...(jwt && { timeoutMs: RELAY_TIMEOUT_MS }), ...apiCall, path };
      const answer = await reportEnd(relay.token, callApi(relay, relayCall), onTokenStatus);
      if (relay.failedAt) await onTokenStatus(relay.token, { failedAt: undefined });
      return { ...answer, relayed: true };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'relay-unreachable') await onTokenStatus(relay.token, { failedAt: Date.now() });
      if (!jwt || !FALLBACK_CODES.includes(code)) throw error;
    }
  }
  return reportEnd(jwt, callPlatform(jwt, apiCall), onTokenStatus);
}

const FALLBACK_CODES = ['relay-unreachable', 'session-ended', 'not-found'];

async function reportEnd(
  token: string,
  answer: Promise<HttpAnswer>,
  onTokenStatus: OnTokenStatus,
): Promise<HttpAnswer> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === 'session-ended') await onTokenStatus(token);
    throw error;
  }
}
