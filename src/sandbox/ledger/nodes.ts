import { findNetwork, type Network } from '../state/networks';
import { findNodeNetwork } from './node-hosts';

/** What the ledger nodes of the sandbox are, for tests to change. */
export class LedgerNodes {
  /** Methods that they do not know, as an older or another server. */
  readonly unknownMethods = new Set<string>();
  #networks = new Map<string, string>();

  /** The network that a host answers for; undefined for a host without a node. */
  networkOf(host: string): Network | undefined {
    const other = this.#networks.get(host);
    return (other && findNetwork(other)) || findNodeNetwork(host);
  }

  /** Lets a node answer for another network, as a wrong address does; without a key as usual. */
  setNetwork(host: string, key?: string): void {
    if (key) this.#networks.set(host, key);
    else this.#networks.delete(host);
  }
}
