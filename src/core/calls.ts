import type { ErrorCode, ErrorDetail } from './companion-error';
import type { Draft, TabPlace } from './draft';
import type { RelaySession } from './pairing/relay-session';
import type { SignedDetails } from './request/apply-signed';
import type { RequestInput } from './request/payload-body';
import type { PayloadEvent } from './request/payload-event';
import type { Session, SessionOwner } from './session';

/**
 * Every call a page may make of the worker: name → signature. The adapter carries them, the
 * background's table answers them; nothing else travels between the two.
 */
export interface Calls {
  /** Takes over a sign-in, whose token the page has checked: keys, issuer, audience, end. */
  'session.adopt': (session: Session) => void;
  /** Asks whether the session still works, and a relay until when it pushes; offline is no answer. */
  'session.check': () => void;
  'session.signOut': () => void;
  /** Has requests go by a relay that took the session in, or, given none, no longer. */
  'session.pair': (made: SessionOwner, relay: RelaySession | null) => void;
  /**
   * Opens the sign-in window, or brings the one that waits to the front.
   * @param leave it closes itself when it is done, for a page that waits behind it
   */
  'signIn.open': (leave: boolean) => void;
  /**
   * Takes a pasted text, in memory only, and opens the review window on it.
   * @param place where it was pasted
   */
  'draft.take': (text: string, place?: TabPlace) => void;
  /** Puts on disk what the review window judged to be something to sign. */
  'draft.keep': (draft: Draft) => void;
  'draft.discard': (id: string) => void;
  /** Puts the request on disk, answers, and sends it. The same identifier again changes nothing. */
  'request.create': (order: CreateRequest) => void;
  /** Takes a request back: before sending at once, after it through the platform. */
  'request.cancel': (identifier: string) => CancelOutcome;
  /** Reports an event of one request; answered when its status was fetched. */
  'request.look': (identifier: string, event: PayloadEvent) => void;
  /** Adds what a page found out about what was signed; what is known already stays. */
  'request.learn': (identifier: string, learnt: SignedDetails) => void;
  /** Sends what waits and looks at everything open. */
  'requests.reconcile': () => void;
  /** Stores a setting, which whoever reads it judges again. */
  'settings.change': (key: SettingKey, value: unknown) => void;
}

/** Where a setting is stored: each under a key of its own, so that no two changes cross. */
export type SettingKey = `settings${string}`;

/** A reviewed wish and where it came from. */
export interface CreateRequest extends RequestInput {
  /** Chosen by the page, once for one press: asking again cannot make a second request. */
  readonly identifier: string;
  /** Who the user saw would be asked; another session in between refuses the order. */
  readonly account: string;
  readonly draft?: string;
  readonly site: string;
  /** It is forgotten once it is over. */
  readonly private?: true;
}

/** `cancelled`, the platform's reason why not (protocol §3.5), or `pending` until it can be asked. */
export type CancelOutcome = 'cancelled' | 'opened' | 'resolved' | 'expired' | 'pending';

export type CallName = keyof Calls;

/** What travels back: a value or an error's code, never a stack. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: ErrorDetail };
