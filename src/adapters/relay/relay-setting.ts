import type { SettingKey } from '../../core/calls';
import { findFields, findText } from '../../core/fields';
import { findRelayUrl } from '../../core/pairing/relay-url';
import { browser } from '../browser/browser';

/** The key of the relay setting; its value is a `RelaySetting`, or null for none. */
export const RELAY_KEY = 'settings.relay' satisfies SettingKey;

export interface RelaySetting {
  readonly url: string;
  /** Only sign-ins of this account pair with the relay. */
  readonly account: string;
}

/** The relay to pair with after a sign-in. The setting stays when the session ends. */
export async function findRelaySetting(): Promise<RelaySetting | undefined> {
  const fields = findFields((await browser.storage.local.get(RELAY_KEY))[RELAY_KEY]);
  const url = findRelayUrl(fields?.url);
  const account = findText(fields?.account);
  return url && account ? { url, account } : undefined;
}
