import { CompanionError } from '../companion-error';
import { findFields } from '../fields';
import { findLedgerTime } from '../transaction/ledger-time';
import { expectResult, findWholeNumber } from './node-result';

/** The state of a node and its network. */
export interface ServerState {
  /** Its `network_id`; 0 is Mainnet. */
  readonly networkId: number;
  /** Index of the latest final ledger it knows. */
  readonly ledgerIndex: number;
  /** Reserve of every account, in drops. */
  readonly reserveBase: bigint;
  /** Additional reserve for each object of an account, in drops. */
  readonly reserveIncrement: bigint;
  /** When that ledger closed, in ms since 1970; the ledger compares times of objects with it. */
  readonly closedAt?: number;
}

/**
 * Reads the response to `server_state`: like `server_info`, but in drops (XRPL "server_state").
 * @throws CompanionError `bad-answer`, also when the node has no final ledger yet
 */
export function parseServerState(answer: unknown): ServerState {
  const state = findFields(expectResult(answer).state);
  const validated = findFields(state?.validated_ledger);
  const networkId = state?.network_id === undefined ? 0 : findWholeNumber(state.network_id);
  const ledgerIndex = findWholeNumber(validated?.seq);
  const base = findWholeNumber(validated?.reserve_base, Number.MAX_SAFE_INTEGER);
  const increment = findWholeNumber(validated?.reserve_inc, Number.MAX_SAFE_INTEGER);
  if (
    !state ||
    networkId === undefined ||
    !ledgerIndex ||
    base === undefined ||
    increment === undefined
  )
    throw new CompanionError('bad-answer');
  const closedAt = findLedgerTime(validated?.close_time)?.getTime();
  return {
    networkId: networkId,
    ledgerIndex: ledgerIndex,
    reserveBase: BigInt(base),
    reserveIncrement: BigInt(increment),
    ...(closedAt !== undefined && { closedAt }),
  };
}
