import type { SignRequest } from './sign-request';
import { awaitsLedger, isOverdue, statusOf } from './status';
import type { Status } from './status-name';

/**
 * What the review window shows of a request after *Send*: its status; `overdue`: its time is over and
 * its end is not known; `complete`: signed, and not for the ledger; `less`: confirmed, but less was
 * delivered than requested.
 */
export type SentState = Status | 'overdue' | 'complete' | 'less';

/** The sign of a state: in progress, on the phone, done, ended, out of time, uncertain, or harmful. */
export type StateMark = 'busy' | 'phone' | 'tick' | 'cross' | 'clock' | 'caution' | 'danger';

/** What the user can do: `code`: scan the QR code or follow the link of the payload. */
export type SentAction = 'retry' | 'cancel' | 'code' | 'explorer' | 'again';

interface SentView {
  readonly mark: StateMark;
  readonly actions: readonly SentAction[];
}

/** Only a payload that the platform has has a code, and only a request without one is retried. */
const SENT_VIEWS: Readonly<Record<SentState, SentView>> = {
  stored: { mark: 'busy', actions: ['cancel'] },
  unsent: { mark: 'caution', actions: ['retry', 'cancel'] },
  withdrawing: { mark: 'busy', actions: [] },
  withdrawn: { mark: 'cross', actions: ['again'] },
  refused: { mark: 'cross', actions: ['again'] },
  pushed: { mark: 'phone', actions: ['code', 'cancel'] },
  'not-pushed': { mark: 'phone', actions: ['code', 'cancel'] },
  opened: { mark: 'phone', actions: ['code'] },
  signing: { mark: 'busy', actions: [] },
  signed: { mark: 'busy', actions: ['explorer'] },
  submitted: { mark: 'busy', actions: ['explorer'] },
  complete: { mark: 'tick', actions: ['again'] },
  validated: { mark: 'tick', actions: ['explorer', 'again'] },
  less: { mark: 'danger', actions: ['explorer', 'again'] },
  failed: { mark: 'cross', actions: ['explorer', 'again'] },
  unfound: { mark: 'caution', actions: ['explorer', 'again'] },
  'wrong-network': { mark: 'danger', actions: ['explorer', 'again'] },
  different: { mark: 'danger', actions: ['explorer', 'again'] },
  rejected: { mark: 'cross', actions: ['again'] },
  cancelled: { mark: 'cross', actions: ['again'] },
  expired: { mark: 'clock', actions: ['again'] },
  'expired-opened': { mark: 'caution', actions: ['again'] },
  lost: { mark: 'caution', actions: ['again'] },
  overdue: { mark: 'clock', actions: ['retry'] },
};

/** The mark and the actions of a state. */
export function sentViewOf(state: SentState): SentView {
  return SENT_VIEWS[state];
}

interface Seen {
  readonly now: number;
  /** The result of comparing the signed transaction with the request; undefined until it is known. */
  readonly verdict: SignRequest['check'];
  /** The ledger delivered less than requested. */
  readonly isLess: boolean;
}

/**
 * The state of a request that this browser sent. It is confirmed only when a validated ledger contains
 * its transaction, and what was signed was compared with what was requested.
 */
export function sentStateOf(request: SignRequest, { now, verdict, isLess }: Seen): SentState {
  const status = statusOf(request);
  if (isOverdue(request, now)) return 'overdue';
  if (!request.signed || status === 'wrong-network') return status;
  if (verdict === 'different') return 'different';
  if (status === 'validated') {
    if (!verdict) return 'submitted';
    return isLess ? 'less' : 'validated';
  }
  return status === 'signed' && verdict && !awaitsLedger(request) ? 'complete' : status;
}

/** Problems that a sign-in solves: a retry before it would fail again. */
export function needsSignIn({ problem }: SignRequest): boolean {
  return problem?.code === 'signed-out' || problem?.code === 'session-ended';
}
