/** A network of the phone and of `rails` (§8). */
export interface Network {
  readonly key: string;
  readonly id: number;
  readonly name: string;
  readonly node: string;
  readonly live: boolean;
  readonly asset: string;
  readonly color: string;
  readonly explorer: string;
}

const XRPL = { asset: 'XRP', live: false };
const XAHAU = { asset: 'XAH', live: false };

/** Keys and ids of §8, with the nodes of Xaman's documentation where it has one. */
export const NETWORKS: readonly Network[] = [
  {
    ...XRPL,
    key: 'MAINNET',
    id: 0,
    name: 'XRP Ledger',
    node: 'wss://xrplcluster.com',
    live: true,
    color: '#3052FF',
    explorer: 'https://livenet.xrpl.org',
  },
  {
    ...XRPL,
    key: 'TESTNET',
    id: 1,
    name: 'XRPL Testnet',
    node: 'wss://testnet.xrpl-labs.com',
    color: '#00A36D',
    explorer: 'https://testnet.xrpl.org',
  },
  {
    ...XRPL,
    key: 'DEVNET',
    id: 2,
    name: 'XRPL Devnet',
    node: 'wss://s.devnet.rippletest.net:51233',
    color: '#FF9C00',
    explorer: 'https://devnet.xrpl.org',
  },
  {
    ...XAHAU,
    key: 'XAHAU',
    id: 21337,
    name: 'Xahau',
    node: 'wss://xahau.network',
    live: true,
    color: '#B4A5FF',
    explorer: 'https://explorer.xahau.network',
  },
  {
    ...XAHAU,
    key: 'XAHAUTESTNET',
    id: 21338,
    name: 'Xahau Testnet',
    node: 'wss://xahau-test.net',
    color: '#8A77E8',
    explorer: 'https://explorer.xahau-test.net',
  },
];

export const MAINNET: Network = NETWORKS[0] as Network;

/** The network with this key, in any case. */
export function findNetwork(key: string): Network | undefined {
  return NETWORKS.find((network) => network.key === String(key).toUpperCase());
}

/** The network with this numeric id (`NetworkID` of a transaction). */
export function findNetworkById(id: number): Network | undefined {
  return NETWORKS.find((network) => network.id === id);
}
