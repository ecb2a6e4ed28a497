import type { Network } from '../state/networks';
import type { PayloadRequest } from './request';

/** How the phone came to open a payload (§3.4 `origintype`). */
export type Origin = 'QR' | 'DEEP_LINK' | 'PUSH_NOTIFICATION' | 'EVENT_LIST' | 'UNKNOWN';

/** How the user approved (§3.4 `signmethod`). */
export type SignMethod = 'PIN' | 'BIOMETRIC' | 'PASSPHRASE' | 'TANGEM' | 'OTHER';

/** What the phone reported about submission; readable from `from` on (ms). */
export interface Dispatch {
  visibleFrom: number;
  to: string;
  nodetype: string;
  result: string;
}

/** The end of a payload on the phone: signed or rejected. */
export interface Resolution {
  /** Moment of the resolve in ms, and the moment from which GET shows it (§4.2). */
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

/** One sign request with everything that happened to it. Times are ms since 1970. */
export interface PayloadRecord {
  readonly uuid: string;
  readonly applicationUuid: string;
  readonly madeBy: 'platform' | 'jwt' | 'oauth';
  /** Whether its code can be on somebody's screen. */
  readonly onScreen: boolean;
  readonly request: PayloadRequest;
  readonly createdAt: number;
  readonly originalExpiresAt: number;
  expiresAt: number;
  cancelled: boolean;
  openedAt: number | null;
  origin: Origin | null;
  /** The hosted page was shown; decides `opened_by_deeplink` (§3.4). */
  pageShown: boolean;
  pushed: boolean;
  /** Account of the user a JWT or a user token belongs to. */
  userAccount: string | null;
  resolution: Resolution | null;
}

/** Expired in the sense of `meta.expired`: the moment has passed, whatever else happened (§3.4). */
export function isExpired(record: PayloadRecord, now: number): boolean {
  return now >= record.expiresAt;
}

/** The resolution as GET may show it now; it lags behind the socket on purpose (§4.2). */
export function visibleResolution(record: PayloadRecord, now: number): Resolution | null {
  return record.resolution && now >= record.resolution.visibleFrom ? record.resolution : null;
}

/** null until opened; then true when the hosted page was never shown (§3.4). */
export function openedByDeeplink(record: PayloadRecord): boolean | null {
  return record.openedAt === null ? null : !record.pageShown;
}
