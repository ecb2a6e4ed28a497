import { requestHost } from '../../adapters/browser/host-permission';
import { call } from '../../adapters/messaging/messaging';
import { askServer } from '../../adapters/platform/ledger-node';
import { findNode, nodeKey } from '../../adapters/settings/ledger-settings';
import { t } from '../../adapters/text/i18n';
import { findKnownNetwork, networkName } from '../../core/ledger/known-networks';
import { findNodeUrl } from '../../core/ledger/node-url';
import { dropUnused } from './unused-host';

/**
 * Asks for the permission, then asks the node who it is, and only then uses it for the network.
 * To be called in the press of a button: the browser asks the user nothing otherwise.
 * @returns the sentence that says what came of it
 */
export async function allowNode(network: string, text: string): Promise<string> {
  const url = findNodeUrl(text);
  if (!url) return t('node_url_wrong');
  if (!(await requestHost(url))) return t('node_denied');
  const before = await findNode(network);
  const server = await askServer(url, new AbortController().signal).catch(() => undefined);
  if (server?.networkId !== findKnownNetwork(network)?.id) {
    await dropUnused(url);
    return server
      ? t('node_other_network', network, networkName(server.networkId))
      : t('node_silent');
  }
  await call('settings.change', nodeKey(network), url);
  if (before && before !== url) await dropUnused(before);
  return t('node_answers', server?.ledgerIndex ?? '', network);
}

/** Asks this network's node nothing any more. @returns the sentence that says so */
export async function dropNode(network: string): Promise<string> {
  const url = await findNode(network);
  await call('settings.change', nodeKey(network), null);
  if (url) await dropUnused(url);
  return t('node_switched_off');
}
