import { isPseudo } from '../transaction/codec-types';
import type { SignRequest } from './sign-request';
import type { Status } from './status-name';

/**
 * Where a request stands, derived from the facts in the order of what outweighs what (protocol
 * §3.4, state table): an answer outweighs a cancel, a cancel an expiry. "Expired" means *open
 * before*: opened in time, it may still be signed (protocol §4.3).
 */
export function statusOf(request: SignRequest): Status {
  if (request.resolvedAt !== undefined) return request.signed ? signedStatus(request) : 'rejected';
  if (request.withdrawnAt !== undefined && !request.uuid) return withdrawnStatus(request);
  if (request.refused) return 'refused';
  if (request.cancelledAt !== undefined) return 'cancelled';
  if (request.lostAt !== undefined) return 'lost';
  if (request.expiredAt !== undefined) return request.openedAt ? 'expired-opened' : 'expired';
  if (request.openedAt !== undefined) return request.signingAt ? 'signing' : 'opened';
  if (request.uuid) return request.pushed ? 'pushed' : 'not-pushed';
  return request.problem ? 'unsent' : 'stored';
}

/** Once on the wire, only the platform's word makes sure that it is gone. */
function withdrawnStatus(request: SignRequest): Status {
  const gone = request.postedAt === undefined || request.absentAt !== undefined;
  return gone ? 'withdrawn' : 'withdrawing';
}

/**
 * "Signed" is not "done": a node that takes a transaction in says what it expects, and only a ledger
 * that is final says what came of it (XRPL "Finality of Results").
 */
function signedStatus({ answer, ledger, unfoundAt, check, body }: SignRequest): Status {
  const network = ledger?.network ?? answer?.network;
  const asked = body.options.force_network;
  if (asked && network && network !== asked) return 'wrong-network';
  if (check === 'different') return 'different';
  if (ledger) return ledger.result.startsWith('tes') ? 'validated' : 'failed';
  const result = answer?.dispatchedResult;
  if (result && !isTaken(result)) return 'failed';
  if (unfoundAt !== undefined) return 'unfound';
  return result ? 'submitted' : 'signed';
}

/**
 * Whether a node's answer leaves a transaction on its way: `tes…` and `tec…` are what it expects,
 * `ter…` may still go through, `tefALREADY` already has (XRPL "Transaction Results").
 */
function isTaken(result: string): boolean {
  return /^te[scr]/.test(result) || result === 'tefALREADY';
}

/** Whether it is signed, and what was signed goes to a ledger. */
function isForLedger({ signed, body }: SignRequest): boolean {
  const { submit, multisign } = body.options;
  return signed === true && submit && !multisign && !isPseudo(body.txjson);
}

/** The hash to look its transaction up by; undefined when none goes to a ledger. */
export function findLookedUpHash(request: SignRequest): string | undefined {
  const { txid = '' } = request.answer ?? {};
  return isForLedger(request) && /^[0-9A-F]{64}$/i.test(txid) ? txid : undefined;
}

/** Whether it is signed, on its way, and what a ledger made of it is not known yet. */
export function awaitsLedger(request: SignRequest): boolean {
  const result = request.answer?.dispatchedResult;
  const isOver = request.ledger || request.unfoundAt || (result && !isTaken(result));
  return !isOver && isForLedger(request);
}

const UNSETTLED: readonly Status[] = [
  'stored',
  'unsent',
  'withdrawing',
  'pushed',
  'not-pushed',
  'opened',
  'signing',
  'expired-opened',
];

/** Whether the outcome never changes again (only ledger facts are added). */
export function isSettled(status: Status): boolean {
  return !UNSETTLED.includes(status);
}

/** How long after signing a ledger's word is waited for: then no ledger it could be in is left. */
export const LEDGER_WAIT = 3_600_000;

/** How long after its expiry an opened request is still followed. */
const LATE_SIGN_WAIT = 7 * 24 * 3_600_000;

/** Whether it came from a file and was never sent: nothing of it ever goes on the wire from here. */
function isOnlyRead({ importedAt, uuid }: SignRequest): boolean {
  return importedAt !== undefined && !uuid;
}

/** Whether anything is still to come for a request. */
export function isOpen(request: SignRequest, now: number): boolean {
  if (isOnlyRead(request)) return false;
  const status = statusOf(request);
  // The time by which it must be in a ledger, and as much again in which to ask.
  if (awaitsLedger(request)) return now - (request.resolvedAt ?? now) < 2 * LEDGER_WAIT;
  if (status === 'expired-opened') return now - (request.expiredAt ?? now) < LATE_SIGN_WAIT;
  return !isSettled(status);
}

/**
 * Whether it came to an end the user should hear of: not what they just did here, and not a
 * signature while a ledger's word on it may still come.
 */
export function isWorthNotifying(request: SignRequest, open: boolean): boolean {
  const status = statusOf(request);
  if (status === 'withdrawn' || status === 'cancelled') return false;
  if (status === 'signed' || status === 'submitted') return !open;
  return isSettled(status) || status === 'expired-opened';
}

/** Whether its time is over, or nobody here follows it, and how it ended is not known. */
export function isOverdue(request: SignRequest, now: number): boolean {
  if (isOnlyRead(request)) return !isSettled(statusOf(request));
  const late = request.expiresAt !== undefined && now > request.expiresAt + 60_000;
  return late && ['pushed', 'not-pushed', 'opened', 'signing'].includes(statusOf(request));
}

/** Whether the request waits for somebody: what the badge counts and the popup lists. */
export function isWaiting(request: SignRequest, now: number): boolean {
  const status = statusOf(request);
  return !isSettled(status) && status !== 'expired-opened' && !isOverdue(request, now);
}
