import { CompanionError } from '../../core/companion-error';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import { parseServerState, type ServerState } from '../../core/ledger/server-state';
import { callNode } from '../platform/ledger-node';
import { readText } from '../platform/read-text';

/** A look-up that takes longer is given up: nothing waits for it. */
export const LOOK_UP_MS = 5000;

/** A node that the user allowed, and the network that it must be of. */
export interface NodeOfNetwork {
  /** The key of the network. */
  readonly network: string;
  readonly node: string;
}

/**
 * Calls a node for a look-up, bounded in time and size.
 * @throws CompanionError, see `callNode`
 */
export function lookUpAt(
  { node }: NodeOfNetwork,
  method: string,
  params: object,
  signal: AbortSignal,
): Promise<unknown> {
  return callNode(node, method, params, signal, LOOK_UP_MS, readText);
}

/**
 * The state of a node of the network: only such a node may learn what the user looks at.
 * @throws CompanionError `bad-answer` when the node is on another network, and see `callNode`
 */
export async function expectNodeOf(at: NodeOfNetwork, signal: AbortSignal): Promise<ServerState> {
  const state = parseServerState(
    await lookUpAt(at, 'server_state', { ledger_index: 'current' }, signal),
  );
  if (state.networkId !== findKnownNetwork(at.network)?.id) throw new CompanionError('bad-answer');
  return state;
}

/**
 * The close time of the newest ledger of a node of the network, in ms since 1970; the time of this
 * machine when the node does not say it.
 * @throws CompanionError, see `expectNodeOf`
 */
export async function closeTimeAt(at: NodeOfNetwork, signal: AbortSignal): Promise<number> {
  return (await expectNodeOf(at, signal)).closedAt ?? Date.now();
}
