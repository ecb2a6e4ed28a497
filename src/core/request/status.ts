import { isPseudo } from '../transaction/codec-types';
import type { SignRequest } from './sign-request';
import type { Status } from './status-name';

/**
 * Derives the status of a request from its facts, in the order of their precedence (protocol §3.4,
 * state table): a response comes before a cancellation, and a cancellation before an expiry. A
 * payload that was opened in time may still be signed after it has expired (protocol §4.3).
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

/** Once it was posted, only the platform can confirm that it has no such payload. */
function withdrawnStatus(request: SignRequest): Status {
  const isAbsent = request.postedAt === undefined || request.absentAt !== undefined;
  return isAbsent ? 'withdrawn' : 'withdrawing';
}

/**
 * A node that accepts a transaction reports only a provisional result. Only a validated ledger has
 * the final one (XRPL "Finality of Results").
 */
function signedStatus({ answer, ledger, unfoundAt, check, body }: SignRequest): Status {
  const network = ledger?.network ?? answer?.network;
  const requested = body.options.force_network;
  if (requested && network && network !== requested) return 'wrong-network';
  if (check === 'different') return 'different';
  if (ledger) return ledger.result.startsWith('tes') ? 'validated' : 'failed';
  // A result that the platform reports after this changes nothing: a settled outcome never changes.
  if (unfoundAt !== undefined) return 'unfound';
  const result = answer?.dispatchedResult;
  if (result && !isAccepted(result)) return 'failed';
  return result ? 'submitted' : 'signed';
}

/**
 * Whether a transaction with this result of a node may get into a ledger: `tes…` and `tec…` are
 * provisional results, `ter…` may still succeed, `tefALREADY` was applied before (XRPL "Transaction
 * Results").
 */
function isAccepted(result: string): boolean {
  return /^te[scr]/.test(result) || result === 'tefALREADY';
}

/** Whether it is signed, and its transaction is submitted to a ledger. */
function isForLedger({ signed, body }: SignRequest): boolean {
  const { submit, multisign } = body.options;
  return signed === true && submit && !multisign && !isPseudo(body.txjson);
}

/** The hash to look its transaction up by; undefined when no transaction is submitted. */
export function findLookupHash(request: SignRequest): string | undefined {
  const { txid = '' } = request.answer ?? {};
  return isForLedger(request) && /^[0-9A-F]{64}$/i.test(txid) ? txid : undefined;
}

/** Whether its transaction is submitted and its result in a validated ledger is not known yet. */
export function awaitsLedger(request: SignRequest): boolean {
  const result = request.answer?.dispatchedResult;
  const isDone = request.ledger || request.unfoundAt || (result && !isAccepted(result));
  return !isDone && isForLedger(request);
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

/**
 * Whether the outcome never changes again: only facts of the ledger are added, and a signature
 * replaces a cancellation.
 */
export function isSettled(status: Status): boolean {
  return !UNSETTLED.includes(status);
}

/** How long (ms) after signing a transaction can still get into a ledger. */
export const LEDGER_WAIT = 3_600_000;

/** How long (ms) after its expiry or cancellation an opened request is still refreshed. */
const LATE_SIGN_WAIT = 7 * 24 * 3_600_000;

/**
 * When a payload expires if nobody cancels it. The platform sets the expiry of a cancelled one to the
 * time of the cancellation (protocol §3.5), which may be the first expiry that was fetched.
 */
function originalExpiry({ expiresAt = 0, sentAt, createdAt, body }: SignRequest): number {
  return Math.max(expiresAt, (sentAt ?? createdAt) + body.options.expire * 60_000);
}

/**
 * Whether a cancelled payload may still be signed (protocol §3.5), and is refreshed. A private request
 * is not: it is deleted when it has ended.
 */
function isFollowedAfterCancel(request: SignRequest, now: number): boolean {
  const { cancelledAt = now, openedAt } = request;
  if (request.private) return false;
  const isLate = openedAt === undefined || now - cancelledAt >= LATE_SIGN_WAIT;
  return !isLate || now < originalExpiry(request);
}

/** Whether it was imported and never sent: this browser never sends it. */
function isUnsentImport({ importedAt, uuid }: SignRequest): boolean {
  return importedAt !== undefined && !uuid;
}

/** Whether the status of a request can still change. */
export function isOpen(request: SignRequest, now: number): boolean {
  if (isUnsentImport(request)) return false;
  const status = statusOf(request);
  // The time in which it can get into a ledger, and the same time again to look it up.
  if (awaitsLedger(request)) return now - (request.resolvedAt ?? now) < 2 * LEDGER_WAIT;
  if (status === 'cancelled') return isFollowedAfterCancel(request, now);
  if (status === 'expired-opened') return now - (request.expiredAt ?? now) < LATE_SIGN_WAIT;
  return !isSettled(status);
}

/**
 * Whether its end is worth a notification: not what the user just did in this browser, and not a
 * signature while the ledger may still report a result.
 */
export function isWorthNotifying(request: SignRequest, open: boolean): boolean {
  const status = statusOf(request);
  if (status === 'withdrawn' || status === 'cancelled') return false;
  if (status === 'signed' || status === 'submitted') return !open;
  return isSettled(status) || status === 'expired-opened';
}

/** Whether its time is over, or it is not refreshed any more, and its end is not known. */
export function isOverdue(request: SignRequest, now: number): boolean {
  if (isUnsentImport(request)) return !isSettled(statusOf(request));
  const isLate = request.expiresAt !== undefined && now > request.expiresAt + 60_000;
  return isLate && ['pushed', 'not-pushed', 'opened', 'signing'].includes(statusOf(request));
}

/** Whether the request waits for an answer. The badge counts these, and the popup lists them. */
export function isWaiting(request: SignRequest, now: number): boolean {
  const status = statusOf(request);
  return !isSettled(status) && status !== 'expired-opened' && !isOverdue(request, now);
}
