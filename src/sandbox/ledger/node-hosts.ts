import { findNetwork, type Network } from '../state/networks';

/** Public ledger nodes, by host and port, with the key of their network. */
const NODES = [
  { host: 'xrplcluster.com', port: 443, network: 'MAINNET' },
  { host: 's.altnet.rippletest.net', port: 51_234, network: 'TESTNET' },
  { host: 's.devnet.rippletest.net', port: 51_234, network: 'DEVNET' },
  { host: 'xahau.network', port: 443, network: 'XAHAU' },
  { host: 'xahau-test.net', port: 443, network: 'XAHAUTESTNET' },
] as const;

export const NODE_HOSTS: readonly { host: string; port: number }[] = NODES;

/** The network of the ledger node with this host name; undefined for other hosts. */
export function findNodeNetwork(host: string): Network | undefined {
  const node = NODES.find((known) => known.host === host);
  return node && findNetwork(node.network);
}
