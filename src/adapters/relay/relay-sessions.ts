import { CompanionError } from '../../core/companion-error';
import { type PairedBrowser, parsePairedBrowsers } from '../../core/pairing/paired-browser';
import { type PairingResult, parsePairingResult } from '../../core/pairing/pairing-result';
import type { RelaySession } from '../../core/pairing/relay-session';
import { isSessionOf, type Session } from '../../core/session';
import { callApi } from '../platform/http';

/** Longer than for other calls: the relay calls the platform before it answers. */
const TIMEOUT_MS = 15_000;

/**
 * Creates a session of the signed-in user on a relay. Only this call shows the platform's JWT to the
 * relay.
 * @throws CompanionError `signed-out` without a JWT, `session-ended` when the relay rejects it,
 * `duplicate` when the relay may not push to the user, `relay-unreachable` with a status when the
 * server is not a relay, and others
 */
export async function startRelaySession(
  url: string,
  { jwt, ...owner }: Session,
  label: string,
): Promise<PairingResult> {
  if (!jwt) throw new CompanionError('signed-out');
  const { body } = await callApi(
    { url, token: jwt },
    { method: 'POST', path: 'sessions', body: { label }, timeoutMs: TIMEOUT_MS },
  );
  const paired = parsePairingResult(body);
  if (!isSessionOf(owner, paired)) throw new CompanionError('other-application');
  return paired;
}

/** All browsers of the account that are paired with the relay. @throws CompanionError, see `callApi` */
export async function getPairedBrowsers(relay: RelaySession): Promise<PairedBrowser[]> {
  const { body } = await callApi(relay, { method: 'GET', path: 'sessions', timeoutMs: TIMEOUT_MS });
  return parsePairedBrowsers(body);
}

/**
 * Ends the session of a paired browser.
 * @param id of a `PairedBrowser`, or `current` for this browser
 * @throws CompanionError, see `callApi`
 */
export async function endRelaySession(relay: RelaySession, id: string): Promise<void> {
  const path = `sessions/${encodeURIComponent(id)}`;
  await callApi(relay, { method: 'DELETE', path, timeoutMs: TIMEOUT_MS });
}
