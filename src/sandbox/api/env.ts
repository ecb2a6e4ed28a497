import type { Context } from 'hono';
import type { Ledger } from '../ledger/ledger';
import type { Platform } from '../platform/platform';
import type { Application } from '../state/application';
import type { JwtIssuer, Session } from '../state/jwt';

/** What the platform's HTTP faces are made of. */
export interface ApiDeps {
  platform: Platform;
  ledger: Ledger;
  jwt: JwtIssuer;
}

/** Per request: the call's id (= X-Call-Ref), and who calls after authentication. */
export interface ApiEnv {
  Variables: { callRef: string; application: Application; session: Session | null };
}

export type ApiContext = Context<ApiEnv>;
