import { useState } from 'preact/hooks';
import { allowNode } from '../../adapters/hosts/allow-node';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { findNodeUrl } from '../../core/ledger/node-url';
import { useAction } from './use-action';

/**
 * One press that allows the suggested ledger node of a network.
 * @returns the node's host (undefined where none is suggested), what to show, and the press
 */
export function useAllowNode(network: string) {
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const url = findNodeUrl(findKnownNetwork(network)?.node ?? '');
  const allow = () =>
    act(async () => {
      setMessage('');
      if (url) setMessage(await allowNode(network, url));
    });
  return { host: url && new URL(url).host, busy, error, message, allow };
}
