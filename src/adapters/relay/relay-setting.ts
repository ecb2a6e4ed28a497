import type { SettingKey } from '../../core/calls';
import { findFields, findText } from '../../core/fields';
import { findRelayUrl } from '../../core/pairing/relay-url';
import { browser } from '../browser/browser';

/** Where it is stored which relay is to be paired with, for whose account: null for none. */
export const RELAY_KEY = 'settings.relay' satisfies SettingKey;

export interface RelaySetting {
  readonly url: string;
  /** Another account's sign-in is not told to it. */
  readonly account: string;
}

/** It stays when the relay, or the user, ends the session: the next sign-in pairs again. */
export async function findRelaySetting(): Promise<RelaySetting | undefined> {
  const fields = findFields((await browser.storage.local.get(RELAY_KEY))[RELAY_KEY]);
  const url = findRelayUrl(fields?.url);
  const account = findText(fields?.account);
  return url && account ? { url, account } : undefined;
}
