import type { ErrorCode } from '../companion-error';
import { findFields, findNumber, findText } from '../fields';
import { isIdentifier } from './identifier';
import type { PayloadBody } from './payload-body';
import type { PayloadResponse } from './payload-status';
import type { Status } from './status-name';

/**
 * One sign request, as stored: what was asked, and every fact learnt since with its time.
 * Facts are only added. Times are milliseconds since 1970 by this machine's clock, except
 * `expiresAt` and `resolvedAt`, which are the platform's.
 */
export interface SignRequest {
  readonly identifier: string;
  readonly createdAt: number;
  /** The r-address that was signed in when it was made. */
  readonly account: string;
  readonly apiKey: string;
  /** Host of the page it came from; empty when it came from none. */
  readonly site: string;
  /**
   * Made in a private window or a container: it is kept beside the history, never in it, and
   * deleted for good once it is over.
   */
  readonly private?: true;
  readonly body: PayloadBody;
  /** Why it is not sent yet, while it is not, and how often in a row that was so. */
  readonly problem?: { readonly code: ErrorCode; readonly at: number; readonly times: number };
  /** The platform refused it for good, with its code (protocol §3.7). */
  readonly refused?: { readonly at: number; readonly platformCode?: number };
  /** The user took it back before the platform was known to have it. */
  readonly withdrawnAt?: number;
  /** When it last went on the wire: from then on the platform may have it. */
  readonly postedAt?: number;
  /** The platform was asked after it was taken back, and never got it. */
  readonly absentAt?: number;
  readonly sentAt?: number;
  readonly uuid?: string;
  readonly pushed?: boolean;
  readonly expiresAt?: number;
  readonly openedAt?: number;
  /** When a frame said that signing begins, and that what was signed goes to a node (§4.1). */
  readonly signingAt?: number;
  readonly dispatchedAt?: number;
  readonly expiredAt?: number;
  readonly cancelledAt?: number;
  readonly resolvedAt?: number;
  readonly signed?: boolean;
  readonly answer?: PayloadResponse;
  /** What was signed, held against what was asked; `unchecked` where that cannot be done. */
  readonly check?: 'same' | 'different' | 'unchecked';
  /** What a final ledger says of its transaction; written once. */
  readonly ledger?: LedgerOutcome;
  /** When no ledger knew its transaction, long after its last possible one. */
  readonly unfoundAt?: number;
  /** The platform no longer knows it, after it expired. */
  readonly lostAt?: number;
  /** When the truth was last fetched. */
  readonly lookedAt?: number;
  /** When it came in from a file; then it may be no more than what the file says. */
  readonly importedAt?: number;
  /** The status last told in a notification. */
  readonly told?: Status;
  /** 1 while there is something to wait for; absent after (an absent key leaves the index). */
  readonly open?: 1;
  /** 1 while its end was not told yet. */
  readonly untold?: 1;
  /** 1 while what was signed waits to be held against what was asked. */
  readonly unchecked?: 1;
}

/** What a ledger that is final says of a transaction (protocol §8). */
export interface LedgerOutcome {
  readonly result: string;
  /** What a payment truly delivered, in the ledger's form; never its `Amount`. */
  readonly delivered?: unknown;
  readonly ledgerIndex?: number;
  /** When its ledger closed, in milliseconds since 1970. */
  readonly time?: number;
  /** In drops. */
  readonly fee?: string;
  /** Key of the network it was found on, where that was told. */
  readonly network?: string;
  /** Who said so, and when that was learnt. */
  readonly by?: 'platform' | 'node';
  readonly at?: number;
}

/** A stored row back from disk, or undefined when it is damaged beyond use. */
export function findSignRequest(row: unknown): SignRequest | undefined {
  const fields = findFields(row);
  const body = findFields(fields?.body);
  if (!fields || !isIdentifier(fields.identifier) || !findText(fields.account)) return undefined;
  if (findNumber(fields.createdAt) === undefined || !findFields(body?.txjson)) return undefined;
  return fields as unknown as SignRequest;
}
