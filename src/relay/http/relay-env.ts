import type { Context } from 'hono';
import type { Permission } from '../tokens/user-tokens';

/** The session that makes a call, and its account's push permission. */
export interface Caller {
  /** The session's public id, as lists of sessions show it. */
  readonly id: string;
  readonly account: string;
  readonly permission: Permission;
}

/** Variables of one HTTP call: its reference, and the caller once the session is checked. */
export interface RelayEnv {
  Variables: { reference: string; caller: Caller };
}

export type RelayContext = Context<RelayEnv>;

/** The bearer token; '' without one. */
export function bearerTokenOf(c: Context): string {
  return /^Bearer\s+(\S{1,8000})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
