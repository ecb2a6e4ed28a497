import { findKnownNetwork, networkName } from '../../core/ledger/known-networks';
import { findNodeUrl } from '../../core/ledger/node-url';
import { requestHostPermission } from '../browser/host-permission';
import { call } from '../messaging/messaging';
import { fetchServerState } from '../platform/ledger-node';
import { findNode, nodeKey } from '../settings/ledger-settings';
import { t } from '../text/i18n';
import { removeUnusedHost } from './remove-unused-host';

/**
 * Requests the host permission, checks that the node serves this network, and stores it as the
 * network's node. Call it in a click handler: the browser shows the permission prompt only then.
 * @returns the message to show
 */
export async function allowNode(network: string, text: string): Promise<string> {
  const url = findNodeUrl(text);
  if (!url) return t('node_url_wrong');
  if (!(await requestHostPermission(url))) return t('node_denied');
  const before = await findNode(network);
  const server = await fetchServerState(url, new AbortController().signal).catch(() => undefined);
  if (server?.networkId !== findKnownNetwork(network)?.id) {
    await removeUnusedHost(url);
    return server
      ? t('node_other_network', network, networkName(server.networkId))
      : t('node_silent');
  }
  await call('settings.change', nodeKey(network), url);
  if (before && before !== url) await removeUnusedHost(before);
  // Submitted transactions of this network can be looked up from now on.
  call('requests.reconcile').catch(console.warn);
  return t('node_answers', server?.ledgerIndex ?? '', network);
}

/** Removes the node of a network. @returns the message to show */
export async function removeNode(network: string): Promise<string> {
  const url = await findNode(network);
  await call('settings.change', nodeKey(network), null);
  if (url) await removeUnusedHost(url);
  return t('node_switched_off');
}
