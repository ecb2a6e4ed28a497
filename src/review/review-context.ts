import type { Draft } from '../core/draft';
import type { Session } from '../core/session';

/** What every view with a request to send needs: its origin, the session, and the callback. */
export interface ReviewContext {
  readonly draft: Draft | undefined;
  /** Settles when the draft is stored; undefined when it is stored already, or there is none. */
  readonly draftStored?: Promise<void> | undefined;
  /** Host of the page the request comes from; empty when it comes from no page. */
  readonly site: string;
  /** The request is deleted once it is settled, and its draft is never stored. */
  readonly isPrivate: boolean;
  readonly session: Session | undefined;
  /** Called with the identifier once the request is stored. */
  readonly onSent: (identifier: string) => void;
}
