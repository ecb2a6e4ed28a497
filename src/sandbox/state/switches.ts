/**
 * Platform behaviour that no source confirms, and values that tests change. The defaults are the
 * likely behaviour of the platform; "§" cites a section of PROTOCOL.md.
 */
export interface Switches {
  /** Host in every generated URL (§7.1). */
  publicHost: 'xumm.app' | 'xaman.app';
  /** Status for an expired JWT at `/jwt/*` (§1.5, §11.2). */
  expiredJwtStatus: number;
  /** Status for a missing or malformed JWT at `/jwt/*` (§11.2). */
  malformedJwtStatus: number;
  /** Text of the string `error` for a missing or malformed JWT (§11.2). */
  malformedJwtText: string;
  /** Lifetime of an issued JWT in seconds (§1.5: 86400). */
  jwtLifetimeSeconds: number;
  /** The header of a JWT names its key (§1.5). */
  jwtNamesKey: boolean;
  /** A JWT has the claims `email` and `network_*` (§1.5). */
  jwtOptionalClaims: boolean;
  /** Number of keys at `/certs`; the last one signs (§1.5). */
  certsKeyCount: 1 | 2;
  /** Lifetime of an authorization code in seconds (§2.5: 600). */
  codeLifetimeSeconds: number;
  /** Days until a user token expires after the last signature (§5: 30). */
  userTokenLifetimeDays: number;
  /** A rejection by a user with a live token extends it (§5, 2021 source). */
  rejectExtendsUserToken: boolean;
  /** Refuse `/jwt/*` calls whose Origin is not covered by the redirect list (§2.8, §11.7). */
  jwtOriginMustBeListed: boolean;
  /** A JWT session may read and cancel payloads of other users of its app (§3.6, §11.13). */
  jwtSeesOtherUsers: boolean;
  /** chromiumapp.org and allizom.org redirects are accepted when listed (§2.7, §11.7). */
  extensionRedirectsAccepted: boolean;
  /** `network_*` keys in the `jwt/ping` response (§1.4). */
  jwtPingShowsNetwork: boolean;
  /** The networks whose transactions `xrpl-tx` knows; with `all` it names the network (§1.4). */
  xrplTxNetworks: 'mainnet' | 'all';
  /** Answer of `xrpl-tx` to an unknown hash: 200 with the node's error inside, or 404 (§1.4). */
  xrplTxUnknown: 'node-error' | 'not-found';

  /** Accepted POST payload calls per minute and application (§3.8: about 30; high = off). */
  payloadPostsPerMinute: number;
  /** `xrpl-tx` calls per minute and application (§3.8: 60; high = off). */
  xrplTxPerMinute: number;
  /** All other API calls per minute and application (§3.8: 60–200; high = off). */
  callsPerMinute: number;
  /** Status when limited (§3.8, §11.1). */
  rateLimitedStatus: number;
  /** Body when limited (§11.1): the error object with code 429, or a plain text. */
  rateLimitedBody: 'error-object' | 'text';
  /** `Retry-After` seconds when limited; null sends none (§11.1). */
  rateLimitedRetryAfter: number | null;
  /** Browsers may read X-RateLimit-* and X-Call-Ref (§3.8, §11.1). */
  exposeRateLimitHeaders: boolean;

  /** Minutes until expiry when `options.expire` is not given (§3.1, §11.3). */
  defaultExpireMinutes: number;
  /** Maximum of `options.expire`; larger values are reduced to it; null = no maximum (§11.3). */
  maximumExpireMinutes: number | null;
  /** Status of error 409, duplicate identifier (§3.7, §11.8). */
  duplicateIdentifierStatus: number;
  /** Error code when SetRegularKey or SignerListSet lack permission (§3.2). */
  specialTypeErrorCode: number;
  /** Pushes per minute and user before `pushed` is false; null = no limit (§11.14). */
  pushesPerMinute: number | null;

  /** `pre_signed` is sent when signing starts (§4.1, §11.4). */
  preSignedFrame: boolean;
  /**
   * When `dispatched` is sent: as the submission starts, before or after the resolve frame, or when
   * GET has the node's result (§4.1, §11.4).
   */
  dispatchedFrame: 'none' | 'before-resolve' | 'after-resolve' | 'with-result';
  /** The phone fetches the payload again before it signs, not before it rejects (§4.1). */
  openedRepeatsBeforeSigning: boolean;
  /** The resolve frame is sent this many ms before GET shows the outcome (§4.2). */
  frameBeforeStatusMs: number;
  /** The submission ends, and `dispatched_*` is filled, this many ms after `signed:true` (§4.2). */
  dispatchDelayMs: number;
  /** `txid` in the resolve frame of a rejection (§4.1, §11.4). */
  rejectedFrameTxid: 'null' | 'absent' | 'empty';
  /** Unset strings in the response of a signed or rejected payload (§3.4). */
  unsetResponseStrings: 'empty' | 'null';
  /** `resolved_at` has milliseconds (§3.4). */
  resolvedAtMilliseconds: boolean;
  /** The phone signs a payload that was opened in time after its expiry (§4.3, §11.15). */
  expiredCanBeSigned: boolean;
  /** The phone opens and signs a cancelled payload until its original expiry (§3.5). */
  cancelledCanBeSigned: boolean;
  /** Frame that a cancellation sends on the socket (§3.5, §11.5). */
  cancelFrame: 'none' | 'expired';
  /** Behaviour of a socket for an unknown payload (§4.3, §11.6). */
  unknownSocket: 'silent' | 'message-and-close';
  /** Frame for a socket that is opened after the resolve (§4.3, §11.6). */
  resolvedSocket: 'expired' | 'replay';
  /** Period of `expires_in_seconds` frames in ms (§4.1: 15 s). */
  socketTickMs: number;

  /** The sign page goes to `return_url.web` this long after the outcome (§3.3: 5000). */
  signPageRedirectMs: number;
  /** The sign page posts `xumm_sign_request` and `…popup_closed` to its opener (§2.3, §11.9). */
  signPagePostsMessages: boolean;
  /** Cross-Origin-Opener-Policy of the sign page; null sends none (§11.9). */
  signPageOpenerPolicy: string | null;

  /** A webhook is also sent when a payload is cancelled or expires (§6.1, §11.5). */
  webhookOnCancelAndExpiry: boolean;
  /** Timeout of a webhook's response, in ms of real time (§6.5: 15 s). */
  webhookTimeoutMs: number;
  /** A webhook is sent this long after the resolve, in ms. */
  webhookDelayMs: number;
  /** How many times a delivered webhook is sent again (§6.5: at least once). */
  webhookDuplicates: number;
  /** A webhook is sent after the next one, so that they arrive in the wrong order (§6.5). */
  webhookReorder: boolean;

  /** The ledger does not find a transaction for this long after its submission (§8). */
  ledgerNotFoundMs: number;
  /** A transaction is validated this long after its submission (§8: about 4 s). */
  ledgerValidatedMs: number;
}

/** The likely behaviour of the platform. */
export const defaultSwitches: Readonly<Switches> = {
  publicHost: 'xumm.app',
  expiredJwtStatus: 401,
  malformedJwtStatus: 401,
  malformedJwtText: 'Invalid JWT',
  jwtLifetimeSeconds: 86_400,
  jwtNamesKey: false,
  jwtOptionalClaims: true,
  certsKeyCount: 1,
  codeLifetimeSeconds: 600,
  userTokenLifetimeDays: 30,
  rejectExtendsUserToken: true,
  jwtOriginMustBeListed: false,
  jwtSeesOtherUsers: true,
  extensionRedirectsAccepted: true,
  jwtPingShowsNetwork: true,
  xrplTxNetworks: 'mainnet',
  xrplTxUnknown: 'node-error',

  payloadPostsPerMinute: 10_000,
  xrplTxPerMinute: 10_000,
  callsPerMinute: 10_000,
  rateLimitedStatus: 429,
  rateLimitedBody: 'error-object',
  rateLimitedRetryAfter: null,
  exposeRateLimitHeaders: false,

  defaultExpireMinutes: 1440,
  maximumExpireMinutes: null,
  duplicateIdentifierStatus: 400,
  specialTypeErrorCode: 602,
  pushesPerMinute: null,

  preSignedFrame: true,
  dispatchedFrame: 'before-resolve',
  openedRepeatsBeforeSigning: true,
  frameBeforeStatusMs: 0,
  dispatchDelayMs: 0,
  rejectedFrameTxid: 'null',
  unsetResponseStrings: 'empty',
  resolvedAtMilliseconds: false,
  expiredCanBeSigned: false,
  cancelledCanBeSigned: false,
  cancelFrame: 'none',
  unknownSocket: 'silent',
  resolvedSocket: 'expired',
  socketTickMs: 15_000,

  signPageRedirectMs: 500,
  signPagePostsMessages: false,
  signPageOpenerPolicy: null,

  webhookOnCancelAndExpiry: false,
  webhookTimeoutMs: 15_000,
  webhookDelayMs: 0,
  webhookDuplicates: 0,
  webhookReorder: false,

  ledgerNotFoundMs: 0,
  ledgerValidatedMs: 0,
};
