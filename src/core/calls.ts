import type { ErrorCode, ErrorDetail } from './companion-error';
import type { Draft, DraftOrigin } from './draft';
import type { RelaySession } from './pairing/relay-session';
import type { SignedDetails } from './request/apply-signed';
import type { RequestInput } from './request/payload-body';
import type { PayloadEvent } from './request/payload-event';
import type { Session, SessionOwner } from './session';

/**
 * Every call from a page to the worker: name and signature. `adapters/messaging` transports the
 * calls, and `background/handlers` answers them. There are no other calls.
 */
export interface Calls {
  /** Stores a sign-in. The page has checked its token: signature, issuer, audience, expiry. */
  'session.adopt': (session: Session) => void;
  /** Checks the session, and asks the relay how long it pushes. A failed call changes nothing. */
  'session.check': () => void;
  'session.signOut': () => void;
  /**
   * Stores the relay that the browser was paired with, or removes it when null.
   * @param owner the session that was paired; another current session stays unchanged
   */
  'session.pair': (owner: SessionOwner, relay: RelaySession | null) => void;
  /**
   * Opens the sign-in window, or focuses the one that is open.
   * @param returnTo the window of a page that waits for the sign-in: after it the sign-in window
   * closes, and this one comes to the front
   */
  'signIn.open': (returnTo?: number) => void;
  /** Keeps a pasted text in memory and opens the review on it. */
  'draft.take': (text: string, from?: DraftOrigin) => void;
  /** Lets the side panel that the page has opened show a stored draft. */
  'draft.showInPanel': (id: string, panel: number) => void;
  /** Stores a draft that the review window recognised as something to sign. */
  'draft.keep': (draft: Draft) => void;
  'draft.discard': (id: string) => void;
  /** Stores the request, answers, then sends it. A second call with the identifier does nothing. */
  'request.create': (message: CreateRequest) => void;
  /** Cancels a request: locally before it was posted, later at the platform. */
  'request.cancel': (identifier: string) => CancelOutcome;
  /** Reports an event of one request; answers after its status was fetched. */
  'request.look': (identifier: string, event: PayloadEvent) => void;
  /** Adds details of a signed request that a page found out. Known details stay. */
  'request.learn': (identifier: string, details: SignedDetails) => void;
  /** Sends unsent requests and refreshes open ones. */
  'requests.reconcile': () => void;
  /** Stores a setting. The value is not checked here: every reader parses it. */
  'settings.change': (key: SettingKey, value: unknown) => void;
}

/** The storage key of a setting. Each has its own key, so that two changes never overwrite each other. */
export type SettingKey = `settings${string}`;

/** A reviewed request and where it came from. */
export interface CreateRequest extends RequestInput {
  /** Chosen by the page, one for each press: a repeated call creates no second request. */
  readonly identifier: string;
  /** The account that the page showed. The worker refuses the call when another is signed in. */
  readonly account: string;
  readonly draft?: string;
  readonly site: string;
  /** From a private window or a container: it is deleted when it has ended. */
  readonly private?: true;
}

/**
 * `cancelled`, the platform's reason why not (protocol §3.5), or `pending` when the platform could not
 * be asked yet.
 */
export type CancelOutcome = 'cancelled' | 'opened' | 'resolved' | 'expired' | 'pending';

export type CallName = keyof Calls;

/** The answer to a call: a value or the code of an error, never a stack. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail: ErrorDetail };
