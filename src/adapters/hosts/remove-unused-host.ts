import { NETWORK_KEYS } from '../../core/ledger/known-networks';
import { removeHostPermission } from '../browser/host-permission';
import { findRelaySetting } from '../relay/relay-setting';
import { findNode } from '../settings/ledger-settings';

/** Removes the permission for a host, unless a used node or the relay is on the same host. */
export async function removeUnusedHost(url: string): Promise<void> {
  const nodes = await Promise.all(NETWORK_KEYS.map(findNode));
  const usedUrls = [...nodes, (await findRelaySetting())?.url];
  if (!usedUrls.some((other) => other && hostOf(other) === hostOf(url)))
    await removeHostPermission(url);
}

/** Scheme and host name: permissions ignore the port. */
function hostOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol + hostname;
}
