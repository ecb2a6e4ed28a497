import type { SettingKey } from '../../core/calls';
import { findNodeUrl } from '../../core/ledger/node-url';
import { DEFAULT_SHARE, findShare } from '../../core/ledger/spending-share';
import { browser } from '../browser/browser';
import { hasHostPermission } from '../browser/host-permission';

/** The key of the share of the spendable balance that needs no warning: 1 to 100, in percent. */
export const SHARE_KEY = 'settings.share' satisfies SettingKey;

/** The key of a network's ledger node; its value is the address, or null after it was switched off. */
export function nodeKey(network: string): SettingKey {
  return `settings.node.${network}`;
}

async function readSetting(key: SettingKey): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function getShare(): Promise<number> {
  return findShare(await readSetting(SHARE_KEY)) ?? DEFAULT_SHARE;
}

/** The address of a network's node, if one is set and the user still permits its host. */
export async function findNode(network: string): Promise<string | undefined> {
  const url = findNodeUrl(await readSetting(nodeKey(network)));
  return url && (await hasHostPermission(url)) ? url : undefined;
}

/** Calls the listener whenever a node or the share changes. @returns stops it */
export function onLedgerSettings(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith('settings.')))
      listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
