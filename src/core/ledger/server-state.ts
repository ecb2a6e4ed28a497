import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
import { expectResult, findWholeNumber } from './node-result';

/** What a node says of itself and its network. */
export interface ServerState {
  /** Its `network_id`; 0 is the main network. */
  readonly network: number;
  /** The newest ledger it knows to be final. */
  readonly ledger: number;
  /** Drops every account must keep. */
  readonly reserveBase: bigint;
  /** Drops for each object an account owns. */
  readonly reserveIncrement: bigint;
}

/**
 * Reads the answer to `server_state`: like `server_info`, but in whole drops (XRPL "server_state").
 * @throws CompanionError `bad-answer`, also when the node has no final ledger yet
 */
export function parseServerState(answer: unknown): ServerState {
  const state = findFields(expectResult(answer).state);
  const validated = findFields(state?.validated_ledger);
  const network = state?.network_id === undefined ? 0 : findWholeNumber(state.network_id);
  const ledger = findWholeNumber(validated?.seq);
  const base = findWholeNumber(validated?.reserve_base, Number.MAX_SAFE_INTEGER);
  const step = findWholeNumber(validated?.reserve_inc, Number.MAX_SAFE_INTEGER);
  if (!state || network === undefined || !ledger || base === undefined || step === undefined)
    throw new CompanionError('bad-answer');
  return { network, ledger, reserveBase: BigInt(base), reserveIncrement: BigInt(step) };
}
