import { callNode, expectNetwork } from '../platform/ledger-node';

/** A look-up that takes longer is given up: nothing waits for it. */
export const LOOK_UP_MS = 5000;

/** A node that the user allowed, and the network that it must be of. */
export interface NodeOfNetwork {
  /** The key of the network. */
  readonly network: string;
  readonly node: string;
}

/**
 * Calls a node for a look-up.
 * @throws CompanionError, see `callNode`
 */
export function lookUpAt(
  { node }: NodeOfNetwork,
  method: string,
  params: object,
  signal: AbortSignal,
): Promise<unknown> {
  return callNode(node, method, params, signal, LOOK_UP_MS);
}

/**
 * The close time of the newest ledger of a node of the network, in ms since 1970; the time of this
 * machine when the node does not say it.
 * @throws CompanionError `bad-answer` when the node is on another network, and see `callNode`
 */
export async function closeTimeAt(
  { network, node }: NodeOfNetwork,
  signal: AbortSignal,
): Promise<number> {
  const { closedAt } = await expectNetwork(network, node, signal);
  return closedAt ?? Date.now();
}
