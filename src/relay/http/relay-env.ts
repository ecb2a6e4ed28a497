import type { Context } from 'hono';
import type { Permission } from '../tokens/user-tokens';

/** Who calls, and how their push permission stands. */
export interface Caller {
  /** Of their session, as it is listed. */
  readonly id: string;
  readonly account: string;
  readonly permission: Permission;
}

/** Per request: its reference, and who calls once that is known. */
export interface RelayEnv {
  Variables: { reference: string; caller: Caller };
}

export type RelayContext = Context<RelayEnv>;

/** The bearer token; empty when there is none. */
export function bearer(c: RelayContext): string {
  return /^Bearer\s+(\S{1,8000})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
