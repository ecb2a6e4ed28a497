import type { SignRequest } from '../request/sign-request';
import { isPseudo } from '../transaction/codec-types';
import { compareAmounts } from '../transaction/compare-amounts';
import type { LedgerTransaction } from './ledger-transaction';

/** What to know of a transaction a ledger tells of; the first that holds is said first. */
export type OutcomeFault =
  /** It was found on another network than the one asked for. */
  | 'network'
  /** The ledger took its fee and did nothing. */
  | 'failed'
  /** It delivered less than was asked. */
  | 'less';

/** The hash to look a request's transaction up by; undefined when none goes to a ledger. */
export function findLookedUpHash({ signed, body, answer }: SignRequest): string | undefined {
  const { submit, multisign } = body.options;
  const isSent = signed === true && submit && !multisign && !isPseudo(body.txjson);
  const txid = answer?.txid;
  return isSent && txid && /^[0-9A-F]{64}$/i.test(txid) ? txid : undefined;
}

/** What of a transaction is not as it was asked. */
export function findOutcomeFault(
  { body }: Pick<SignRequest, 'body'>,
  { network, result, delivered }: LedgerTransaction,
): OutcomeFault | undefined {
  const forced = body.options.force_network;
  if (forced && network && network !== forced) return 'network';
  if (result !== undefined && !result.startsWith('tes')) return 'failed';
  const compared = compareAmounts(delivered, body.txjson.Amount);
  const isLess = compared !== undefined && compared < 0;
  return isLess && body.txjson.TransactionType === 'Payment' ? 'less' : undefined;
}

/** Seconds until the next look, one after another: two minutes in all (protocol §8). */
const WAITS = [1, 2, 4, 8, 15, 15, 15, 15, 15, 15, 15];

/** By then its last ledger is long past: what is not in a ledger now never will be. */
const SETTLED_AFTER = 3_600_000;

/**
 * Milliseconds until a transaction that is not final yet is looked up again; undefined when no more.
 * @param looks how often it was looked up
 */
export function nextLook(
  looks: number,
  { resolvedAt }: Pick<SignRequest, 'resolvedAt'>,
  now: number,
): number | undefined {
  if (resolvedAt !== undefined && now - resolvedAt > SETTLED_AFTER) return undefined;
  const seconds = WAITS[looks - 1];
  return seconds === undefined ? undefined : seconds * 1000;
}
