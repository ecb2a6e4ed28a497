import type { SettingKey } from '../../core/calls';
import { findCurrencyChoice } from '../../core/directory/currencies';
import { browser } from '../browser/browser';

/** The key of the currency that values are shown in; null or nothing stored shows none. */
export const CURRENCY_KEY = 'settings.currency' satisfies SettingKey;

/** The currency that values are shown in; undefined, as by default, shows none. */
export async function getCurrency(): Promise<string | undefined> {
  return findCurrencyChoice((await browser.storage.local.get(CURRENCY_KEY))[CURRENCY_KEY]);
}

/** Calls the listener whenever another currency was chosen. @returns stops it */
export function onCurrencySetting(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CURRENCY_KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
