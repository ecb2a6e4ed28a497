import type { SettingKey } from '../../core/calls';
import { findNodeUrl } from '../../core/ledger/node-url';
import { DEFAULT_SHARE, findShare } from '../../core/ledger/spending-share';
import { browser } from '../browser/browser';
import { hasHostPermission } from '../browser/host-permission';

/** Where the share of what can be spent is stored: 1 to 100, in percent. */
export const SHARE_KEY = 'settings.share' satisfies SettingKey;

/** Where a network's node is stored: its address, or null when it was switched off. */
export function nodeKey(network: string): SettingKey {
  return `settings.node.${network}`;
}

async function read(key: SettingKey): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function getShare(): Promise<number> {
  return findShare(await read(SHARE_KEY)) ?? DEFAULT_SHARE;
}

/** The node to ask about a network: only one that the user allowed and that still may be asked. */
export async function findNode(network: string): Promise<string | undefined> {
  const url = findNodeUrl(await read(nodeKey(network)));
  return url && (await hasHostPermission(url)) ? url : undefined;
}

/** Calls back whenever a node or the share changes, until stopped. */
export function onLedgerSettings(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith('settings.')))
      listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
