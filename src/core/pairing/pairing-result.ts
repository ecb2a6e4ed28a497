import { CompanionError } from '../companion-error';
import { findFields, findNumber, findText, findUuid } from '../fields';
import type { SessionOwner } from '../session';

/** A new session at a relay, and its account. */
export interface PairingResult extends SessionOwner {
  readonly token: string;
  readonly until: number;
}

const TOKEN = /^[\w-]{43}$/;

/**
 * Reads a relay's response to pairing.
 * @throws CompanionError `relay-unreachable` when the response is not that of a relay
 */
export function parsePairingResult(body: unknown): PairingResult {
  const fields = findFields(body);
  const token = findText(fields?.session);
  const account = findText(fields?.account);
  const apiKey = findUuid(fields?.apiKey);
  const until = findNumber(fields?.until);
  if (!token || !TOKEN.test(token) || !account || !apiKey || until === undefined)
    throw new CompanionError('relay-unreachable', { status: 200 });
  return { token, account, apiKey, until };
}
