import { CompanionError } from '../../core/companion-error';
import { type PairedBrowser, parsePairedBrowsers } from '../../core/pairing/paired-browser';
import { type PairingResult, parsePairingResult } from '../../core/pairing/pairing-result';
import type { RelaySession } from '../../core/pairing/relay-session';
import { isSessionOf, type Session } from '../../core/session';
import { callApi } from '../platform/http';

/** A relay asks the platform in turn, which may take its time. */
const TIMEOUT = 15_000;

/**
 * Has a relay make a session for whoever is signed in: the one time it is shown the platform's token.
 * @throws CompanionError `signed-out` without that token, `session-ended` when the relay does not
 * take it, `duplicate` when nobody gave it leave to push, `relay-unreachable` with a status when
 * something else than a relay answers, and others
 */
export async function startRelaySession(
  url: string,
  { jwt, ...made }: Session,
  label: string,
): Promise<PairingResult> {
  if (!jwt) throw new CompanionError('signed-out');
  const { body } = await callApi(
    { url, token: jwt },
    { method: 'POST', path: 'sessions', body: { label }, timeoutMs: TIMEOUT },
  );
  const paired = parsePairingResult(body);
  if (!isSessionOf(made, paired)) throw new CompanionError('other-application');
  return paired;
}

/** All browsers of the account that are paired with it. @throws CompanionError, see `exchange` */
export async function getPairedBrowsers(relay: RelaySession): Promise<PairedBrowser[]> {
  const { body } = await callApi(relay, { method: 'GET', path: 'sessions', timeoutMs: TIMEOUT });
  return parsePairedBrowsers(body);
}

/** Ends one of them, or this one's, which is `current`. @throws CompanionError, see `exchange` */
export async function endRelaySession(relay: RelaySession, id: string): Promise<void> {
  const path = `sessions/${encodeURIComponent(id)}`;
  await callApi(relay, { method: 'DELETE', path, timeoutMs: TIMEOUT });
}
