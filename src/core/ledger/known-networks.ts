/** A network whose nodes can be told from others' (protocol §8). */
export interface KnownNetwork {
  /** What its nodes call themselves (`network_id`); mainnet's may leave it out. */
  readonly id: number;
  /** A public JSON-RPC node to suggest (xrpl.org "Public Servers", docs.xahau.network). */
  readonly node: string;
}

const KNOWN_NETWORKS: Record<string, KnownNetwork> = {
  MAINNET: { id: 0, node: 'https://xrplcluster.com' },
  TESTNET: { id: 1, node: 'https://s.altnet.rippletest.net:51234' },
  DEVNET: { id: 2, node: 'https://s.devnet.rippletest.net:51234' },
  XAHAU: { id: 21337, node: 'https://xahau.network' },
  XAHAUTESTNET: { id: 21338, node: 'https://xahau-test.net' },
};

/** The keys of all of them, the most used first. */
export const NETWORK_KEYS: readonly string[] = Object.keys(KNOWN_NETWORKS);

/** The network with this key, or undefined when its nodes could not be told from others. */
export function findKnownNetwork(key: string | undefined): KnownNetwork | undefined {
  return key !== undefined && Object.hasOwn(KNOWN_NETWORKS, key) ? KNOWN_NETWORKS[key] : undefined;
}

/** The name of the network a node says it is on: its key, or its number when we know none. */
export function networkName(id: number): string {
  return NETWORK_KEYS.find((key) => KNOWN_NETWORKS[key]?.id === id) ?? String(id);
}
