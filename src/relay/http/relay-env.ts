import type { Context } from 'hono';
import type { Caller } from '../sessions/sessions';

/** Per request: its reference, and who calls once that is known. */
export interface RelayEnv {
  Variables: { reference: string; caller: Caller };
}

export type RelayContext = Context<RelayEnv>;

/** The bearer token; empty when there is none. */
export function bearer(c: RelayContext): string {
  return /^Bearer\s+(\S{1,8000})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
}
