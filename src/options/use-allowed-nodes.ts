import { useEffect, useState } from 'preact/hooks';
import { findNode, onLedgerSettings } from '../adapters/settings/ledger-settings';
import { NETWORK_KEYS } from '../core/ledger/known-networks';
import { coalesce } from '../ui/hooks/coalesce';

/** The keys of the networks that the user allowed a ledger node for; undefined until read. */
export function useAllowedNodes(): ReadonlySet<string> | undefined {
  const [networks, setNetworks] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const read = coalesce(async () => {
      const nodes = await Promise.all(NETWORK_KEYS.map(findNode));
      setNetworks(new Set(NETWORK_KEYS.filter((_key, at) => nodes[at] !== undefined)));
    });
    read();
    return onLedgerSettings(read);
  }, []);
  return networks;
}
