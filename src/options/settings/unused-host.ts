import { dropHost } from '../../adapters/browser/host-permission';
import { findRelaySetting } from '../../adapters/relay/relay-setting';
import { findNode } from '../../adapters/settings/ledger-settings';
import { NETWORK_KEYS } from '../../core/ledger/known-networks';

/** Gives a host's permission back, unless a node in use or the relay stands on the same host. */
export async function dropUnused(url: string): Promise<void> {
  const nodes = await Promise.all(NETWORK_KEYS.map(findNode));
  const used = [...nodes, (await findRelaySetting())?.url];
  if (!used.some((other) => other && hostOf(other) === hostOf(url))) await dropHost(url);
}

/** As far as a permission tells hosts apart. */
function hostOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return protocol + hostname;
}
