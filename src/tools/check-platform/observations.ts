import type { Fields } from '../../core/fields';
import type { ByBrowser } from './settings';

/** What the check saw of the platform. What it did not come to see is missing. */
export interface Observations {
  /** CORS headers for a page of the extension, on the preflight and on the answer (§2.8). */
  readonly corsAdmits?: ByBrowser<boolean>;
  /** HTTP status of a call with a valid JWT and the extension's `Origin` (§2.8). */
  readonly statusForOrigin?: ByBrowser<number>;
  /** The answer to a malformed JWT; no error when it is not a text (§1.5). */
  readonly refusedToken?: { readonly status: number; readonly error: string | undefined };
  readonly redirectAccepted?: ByBrowser<boolean>;
  /** Number of keys at `/certs` (§2.1). */
  readonly publishedKeys?: number;
  /** How the socket of an unknown payload behaves (§4.3). */
  readonly unknownSocket?: string;
  /** Seconds between two `expires_in_seconds` frames (§4.1). */
  readonly tickSeconds?: number;
  /** All frames of the sign-in's socket. */
  readonly signInFrames?: readonly Fields[];
  readonly token?: TokenFacts;
  /** Names of the fields of `jwt/ping` (§1.4). */
  readonly pingFields?: readonly string[];
  /** Headers that a page may read (§3.8). */
  readonly exposedHeaders?: string;
  readonly callsPerMinute?: number;
  readonly xrplTxPerMinute?: number;
  readonly postsPerMinute?: number;
  /** The answer of `xrpl-tx` to a hash that no ledger has (§1.4). */
  readonly unknownTransaction?: string;
  /** Whether the session reads a payload that belongs to no user (§3.6). */
  readonly readsForeignPayload?: boolean;
  /** Cross-Origin-Opener-Policy of the sign page. */
  readonly openerPolicy?: string | null;
  readonly created?: CreatedFacts;
  /** HTTP status and error code of a second payload with the same identifier (§3.7). */
  readonly duplicate?: { readonly status: number; readonly code: number | undefined };
  /** Error code of a SetRegularKey; `accepted` when the application has the permission (§3.2). */
  readonly specialType?: number | 'accepted' | 'no code';
  readonly cancelled?: CancelFacts;
  /** Minutes until the expiry of a payload without `options.expire` (§3.1). */
  readonly defaultExpireMinutes?: number;
  readonly rejected?: RejectFacts;
}

/** The JWT of the sign-in (§1.5), without the token itself. */
export interface TokenFacts {
  readonly lifetimeSeconds: number | undefined;
  readonly hasKid: boolean;
  /** A published key verifies it. */
  readonly isVerified: boolean;
  /** Issuer, audience, subject and expiry are as the extension demands them. */
  readonly isAccepted: boolean;
  readonly hasUserToken: boolean;
  /** It has `email` and `network_type`. */
  readonly hasOptionalClaims: boolean;
}

/** A payload that the session created (§3.3). */
export interface CreatedFacts {
  /** Host of its link. */
  readonly host: string;
  readonly isPushed: boolean;
  /** GET by UUID and by identifier show it. */
  readonly isFound: boolean;
  /** Minutes until its expiry; a year was asked for. */
  readonly expireMinutes: number | undefined;
}

/** A payload that the session cancelled before it was opened (§3.5). */
export interface CancelFacts {
  readonly reason: string;
  /** A frame that the socket sent for it. */
  readonly frame: 'none' | 'expired';
  /** GET shows it as cancelled and unresolved. */
  readonly isShown: boolean;
}

/** A payload that the person rejected (§3.4, §4.1). */
export interface RejectFacts {
  /** `txid` of the resolve frame. */
  readonly frameTxid: string;
  /** The frame reports that a user token was issued or extended. */
  readonly extendsToken: boolean;
  /** Milliseconds from the frame until GET shows the rejection; undefined when it never did. */
  readonly lagMs: number | undefined;
  /** The unset strings of the response. */
  readonly unsetFields: string;
  /** `resolved_at` has milliseconds. */
  readonly hasMilliseconds: boolean;
  /** What a socket says that connects afterwards (§4.3). */
  readonly laterSocket: string;
}
