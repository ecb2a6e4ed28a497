import type { ApiToken } from '../api-tokens/api-token';
import type { RelayDeps } from '../deps';
import type { RequestAnswer } from './answer-schema';
import { endedProblem } from './authenticate-token';
import { HttpProblem } from './http-problem';
import { refreshRequest } from './refresh';
import { answerOf } from './request-answer';
import { findRequestRow, type RequestKey, type RequestRow } from './request-row';
import { maySee } from './token-accounts';

/**
 * Reads a request that the token may see: one made through this relay by whomever, or a payload that
 * one of its accounts signed.
 * @throws HttpProblem 404
 */
export async function expectRow(
  deps: RelayDeps,
  token: ApiToken,
  key: RequestKey,
): Promise<RequestRow> {
  const row = await findRequestRow(deps.sql, key);
  if (row && maySee(token, deps, row.account)) return row;
  throw new HttpProblem(
    'not-found',
    'No request with this name was created on the relay or signed by an account of this token. A request whose creation failed is created by repeating the call.',
  );
}

interface ReadOptions {
  /** Longest wait for the end of an open request in ms. */
  readonly waitMs: number;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
}

/**
 * Answers a request as it is now, or with a wait once it is no longer open.
 * @throws HttpProblem
 */
export async function readForToken(
  deps: RelayDeps,
  token: ApiToken,
  key: RequestKey,
  { waitMs, signal }: ReadOptions,
): Promise<RequestAnswer> {
  const { waits, clock, apiTokens } = deps;
  const found = await expectRow(deps, token, key);
  const { uuid, account } = found;
  const fresh = (await refreshRequest(deps, found)) ? undefined : found;
  if (waitMs === 0) return answerOf(fresh ?? (await expectRow(deps, token, key)), clock.now());
  const read = () => expectRow(deps, token, { uuid });
  const row = await waits.readUntil(account, read, ({ state }) => state !== 'open', waitMs, signal);
  if (!(await apiTokens.isActive(token.id))) throw endedProblem();
  return answerOf(row, clock.now());
}
