import type { Network } from '../state/networks';
import type { Switches } from '../state/switches';
import type { PayloadRequest } from './request';

/** How the phone received a payload (§3.4 `origintype`). */
export type Origin = 'QR' | 'DEEP_LINK' | 'PUSH_NOTIFICATION' | 'EVENT_LIST' | 'UNKNOWN';

/** How the user approved (§3.4 `signmethod`). */
export type SignMethod = 'PIN' | 'BIOMETRIC' | 'PASSPHRASE' | 'TANGEM' | 'OTHER';

/** The submission as the phone reported it. GET shows it from `visibleFrom` on (ms). */
export interface Dispatch {
  visibleFrom: number;
  to: string;
  nodetype: string;
  result: string;
}

/** The outcome of a payload on the phone: signed or rejected. */
export interface Resolution {
  /** Time of the resolve, and time from which GET shows it, in ms (§4.2). */
  at: number;
  visibleFrom: number;
  signed: boolean;
  referenceCall: string;
  userTokenIssued: boolean;
  account: string | null;
  signer: string | null;
  publicKey: string | null;
  multisignAccount: string | null;
  user: string | null;
  hex: string | null;
  txid: string | null;
  network: Network;
  method: SignMethod | null;
  reason: string | null;
  dispatch: Dispatch | null;
}

/** One sign request and its state. Times are ms since 1970. */
export interface PayloadRecord {
  readonly uuid: string;
  readonly applicationUuid: string;
  readonly createdBy: 'platform' | 'jwt' | 'oauth';
  /** True when a browser window can show its QR code. */
  readonly isOnScreen: boolean;
  readonly request: PayloadRequest;
  readonly createdAt: number;
  readonly originalExpiresAt: number;
  expiresAt: number;
  cancelled: boolean;
  openedAt: number | null;
  origin: Origin | null;
  /** True when the sign page was shown; `opened_by_deeplink` depends on it (§3.4). */
  pageShown: boolean;
  pushed: boolean;
  /** Account of the user whose JWT or user token created the payload. */
  userAccount: string | null;
  resolution: Resolution | null;
}

/** `meta.expired`: the expiry time has passed, also for a resolved payload (§3.4). */
export function isExpired(record: PayloadRecord, now: number): boolean {
  return now >= record.expiresAt;
}

/**
 * Whether the app refuses the payload when it is opened for the first time. A cancelled one counts as
 * expired (§3.5), by switch only at its original expiry.
 */
export function isClosed(record: PayloadRecord, now: number, switches: Switches): boolean {
  if (record.openedAt !== null) return false;
  const isOpenUntilExpiry = record.cancelled && switches.cancelledCanBeSigned;
  return isOpenUntilExpiry ? now >= record.originalExpiresAt : isExpired(record, now);
}

/** The resolution that GET shows now; it can be later than the socket's frame (§4.2). */
export function visibleResolution(record: PayloadRecord, now: number): Resolution | null {
  return record.resolution && now >= record.resolution.visibleFrom ? record.resolution : null;
}

/** null until opened; then true when the sign page was never shown (§3.4). */
export function openedByDeeplink(record: PayloadRecord): boolean | null {
  return record.openedAt === null ? null : !record.pageShown;
}
