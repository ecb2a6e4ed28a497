import type { Context } from 'hono';
import type { Ledger } from '../ledger/ledger';
import type { Platform } from '../platform/platform';
import type { Application } from '../state/application';
import type { JwtIssuer, Session } from '../state/jwt';

/** What the handlers of the API and of the OAuth host need. */
export interface ApiDeps {
  platform: Platform;
  ledger: Ledger;
  jwt: JwtIssuer;
}

/** Variables of one request: its id (= X-Call-Ref) and, after authentication, the caller. */
export interface ApiEnv {
  Variables: { callRef: string; application: Application; session: Session | null };
}

export type ApiContext = Context<ApiEnv>;
