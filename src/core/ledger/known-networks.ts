import { findNodeNetwork } from '../request/ledger-source';
import type { SignRequest } from '../request/sign-request';
import { awaitsLedger } from '../request/status';

/** A network whose nodes can be identified by their network ID (protocol §8). */
export interface KnownNetwork {
  /** The `network_id` of its nodes; nodes of Mainnet may omit it. */
  readonly id: number;
  /**
   * A public JSON-RPC node to suggest to the user (xrpl.org "Public Servers", docs.xahau.network).
   */
  readonly node: string;
}

const KNOWN_NETWORKS: Record<string, KnownNetwork> = {
  MAINNET: { id: 0, node: 'https://xrplcluster.com' },
  TESTNET: { id: 1, node: 'https://s.altnet.rippletest.net:51234' },
  DEVNET: { id: 2, node: 'https://s.devnet.rippletest.net:51234' },
  XAHAU: { id: 21337, node: 'https://xahau.network' },
  XAHAUTESTNET: { id: 21338, node: 'https://xahau-test.net' },
};

/** The keys of all known networks, the most used first. */
export const NETWORK_KEYS: readonly string[] = Object.keys(KNOWN_NETWORKS);

/** The known network with this key, or undefined. */
export function findKnownNetwork(key: string | undefined): KnownNetwork | undefined {
  return key !== undefined && Object.hasOwn(KNOWN_NETWORKS, key) ? KNOWN_NETWORKS[key] : undefined;
}

/**
 * The network of a submitted transaction that the platform cannot look up and a ledger node that the
 * user allows can confirm; undefined for a network without a known node.
 */
export function findConfirmableNetwork(request: SignRequest): string | undefined {
  const network = awaitsLedger(request) ? findNodeNetwork(request) : undefined;
  return findKnownNetwork(network) && network;
}

/** The key of the network with this ID; the ID as text for an unknown network. */
export function networkName(id: number): string {
  return NETWORK_KEYS.find((key) => KNOWN_NETWORKS[key]?.id === id) ?? String(id);
}
