import { codeOf } from '../../core/companion-error';
import type { RelayStatus } from '../../core/pairing/relay-session';
import type { Session } from '../../core/session';
import { type ApiCall, callApi, type HttpAnswer, PLATFORM } from './http';

/** A relay that could not be reached is skipped for this long (ms) if the session has a JWT. */
const RELAY_PAUSE_MS = 30_000;

/** How long (ms) a relay may take to answer if the session has a JWT. */
const RELAY_TIMEOUT_MS = 8000;

/** Called with what a call shows about the state of its token; without news, the token has ended. */
export type OnTokenStatus = (token: string, news?: RelayStatus) => Promise<void>;

/**
 * Asks the relay that the user paired with. It asks the platform with the user's JWT when there is
 * no relay, or when the relay cannot be reached, has ended its session or does not have what is
 * asked for.
 * @throws CompanionError `session-ended`, after `onTokenNews` was called, and what `exchange` throws
 */
export async function callRelayOrPlatform(
  session: Session,
  question: ApiCall,
  onTokenNews: OnTokenStatus,
): Promise<HttpAnswer> {
  const { jwt = '', relay } = session;
  const isPaused = jwt && relay?.failedAt && Date.now() - relay.failedAt < RELAY_PAUSE_MS;
  if (relay && (!isPaused || question.path === 'ping')) {
    try {
      const path = question.path.replace('payload', 'requests');
      const relayQuestion = { ...(jwt && { timeoutMs: RELAY_TIMEOUT_MS }), ...question, path };
      const answer = await callAndReport(relay, relayQuestion, onTokenNews);
      if (relay.failedAt) await onTokenNews(relay.token, { failedAt: undefined });
      return answer;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'relay-unreachable') await onTokenNews(relay.token, { failedAt: Date.now() });
      if (!jwt || !FALLBACK_CODES.includes(code)) throw error;
    }
  }
  return callAndReport({ url: PLATFORM, token: jwt }, question, onTokenNews);
}

const FALLBACK_CODES = ['relay-unreachable', 'session-ended', 'not-found'];

async function callAndReport(
  service: Parameters<typeof callApi>[0],
  question: ApiCall,
  onTokenNews: OnTokenStatus,
): Promise<HttpAnswer> {
  try {
    return await callApi(service, question);
  } catch (error) {
    if (codeOf(error) === 'session-ended') await onTokenNews(service.token);
    throw error;
  }
}
