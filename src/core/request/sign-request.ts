import type { ErrorCode } from '../companion-error';
import { findFields, findNumber, findText } from '../fields';
import { isIdentifier } from './identifier';
import type { PayloadBody } from './payload-body';
import type { PayloadResponse } from './payload-status';
import type { Status } from './status-name';

/**
 * One sign request, as stored: its body, and every fact received since then, with its time. Facts
 * are only added. Times are milliseconds since 1970 by the clock of this computer, except `expiresAt`
 * and `resolvedAt`, which are times of the platform.
 */
export interface SignRequest {
  readonly identifier: string;
  readonly createdAt: number;
  /** The r-address that was signed in when the request was created. */
  readonly account: string;
  readonly apiKey: string;
  /** Host of the page it came from; empty when it did not come from a page. */
  readonly site: string;
  /**
   * Created in a private window or a container: it is kept in the fallback store, never in the
   * history, and deleted when it has ended.
   */
  readonly private?: true;
  readonly body: PayloadBody;
  /** Why the last try to send it failed, and how many tries in a row failed for this reason. */
  readonly problem?: { readonly code: ErrorCode; readonly at: number; readonly times: number };
  /** The platform refused it permanently, with its code (protocol §3.7). */
  readonly refused?: { readonly at: number; readonly platformCode?: number };
  /** When the user withdrew it, before the platform was known to have it. */
  readonly withdrawnAt?: number;
  /** When it was last posted: from then on the platform may have it. */
  readonly postedAt?: number;
  /** When the platform reported, after the withdrawal, that it has no such payload. */
  readonly absentAt?: number;
  readonly sentAt?: number;
  readonly uuid?: string;
  /** The uuid is the answer of a relay. */
  readonly relayed?: true;
  /**
   * When the platform answered about the uuid with this identifier. Only for a uuid from a file or a
   * relay: the platform's own answer to the POST needs no proof.
   */
  readonly provenAt?: number;
  readonly pushed?: boolean;
  readonly expiresAt?: number;
  readonly openedAt?: number;
  /** When a frame reported that signing began, and that the blob was sent to a node (§4.1). */
  readonly signingAt?: number;
  readonly dispatchedAt?: number;
  readonly expiredAt?: number;
  readonly cancelledAt?: number;
  readonly resolvedAt?: number;
  readonly signed?: boolean;
  readonly answer?: PayloadResponse;
  /** The result of comparing the signed blob with the request; `unchecked` if not possible. */
  readonly check?: 'same' | 'different' | 'unchecked';
  /** The result of its transaction in a validated ledger; written once. */
  readonly ledger?: LedgerOutcome;
  /** When no ledger contained its transaction, after the last possible ledger had closed. */
  readonly unfoundAt?: number;
  /** When the platform did not know it any more, after it had expired. */
  readonly lostAt?: number;
  /** When its status was last fetched. */
  readonly lookedAt?: number;
  /** When it was imported from a file; then its facts may come from the file only. */
  readonly importedAt?: number;
  /** Its outcome, with `check`, was in that file. */
  readonly fileOutcome?: true;
  /** The status that the last notification showed. */
  readonly told?: Status;
  /** 1 while its outcome can still change; then absent (an absent key is not in the index). */
  readonly open?: 1;
  /** 1 while its end is not notified yet. */
  readonly untold?: 1;
  /** 1 while the signed blob is not compared with the request yet. */
  readonly unchecked?: 1;
}

/** The result of a transaction in a validated ledger (protocol §8). */
export interface LedgerOutcome {
  readonly result: string;
  /** The delivered amount of a payment, as the ledger writes it; never its `Amount`. */
  readonly delivered?: unknown;
  readonly ledgerIndex?: number;
  /** When its ledger closed, in milliseconds since 1970. */
  readonly time?: number;
  /** In drops. */
  readonly fee?: string;
  /** Key of the network it was found on, if known. */
  readonly network?: string;
  /** Where the result came from, and when it was received. */
  readonly by?: 'platform' | 'node';
  readonly at?: number;
}

/** Parses a stored row; undefined when it is too damaged to use. */
export function findSignRequest(row: unknown): SignRequest | undefined {
  const fields = findFields(row);
  const body = findFields(fields?.body);
  if (!fields || !isIdentifier(fields.identifier) || !findText(fields.account)) return undefined;
  if (findNumber(fields.createdAt) === undefined || !findFields(body?.txjson)) return undefined;
  return fields as unknown as SignRequest;
}
