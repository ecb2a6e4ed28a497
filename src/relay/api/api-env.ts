import type { Context } from 'hono';
import type { ApiToken } from '../api-tokens/api-token';

/** Variables of a call of `/v1`: its reference, and the token once it is checked. */
export interface ApiEnv {
  Variables: { reference: string; token: ApiToken };
}

export type ApiContext = Context<ApiEnv>;
