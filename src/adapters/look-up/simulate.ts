import type { Fields } from '../../core/fields';
import {
  parseSimulation,
  type Simulation,
  type Unsupported,
} from '../../core/simulation/parse-simulation';
import { simulationRequest } from '../../core/simulation/simulation-request';
import { expectNodeOf, lookUpAt, type NodeOfNetwork } from './look-up-node';

/**
 * What a transaction would do now, in the words of a node. The node gets the transaction without
 * signature, and only after it named the network.
 * @param account the account that will sign
 * @throws CompanionError `bad-answer` for a node of another network, and see `callNode`
 */
export async function simulateTransaction(
  at: NodeOfNetwork,
  txjson: Fields,
  account: string,
  signal: AbortSignal,
): Promise<Simulation | Unsupported> {
  await expectNodeOf(at, signal);
  const sent = { ...simulationRequest(txjson, account), Account: account };
  return parseSimulation(await lookUpAt(at, 'simulate', { tx_json: sent }, signal), sent);
}
