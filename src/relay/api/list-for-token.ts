import type { z } from 'zod';
import type { ApiToken } from '../api-tokens/api-token';
import type { RelayDeps } from '../deps';
import { type listQuerySchema, MAX_PAGE_SIZE } from './query-schema';
import { summaryOf } from './request-answer';
import { listRequestRows } from './request-row';
import { accountsOf, expectMayUse } from './token-accounts';

/** A page of the requests that the token may see, the newest first. @throws HttpProblem */
export async function listForToken(
  deps: RelayDeps,
  token: ApiToken,
  { account, state, cursor, limit = MAX_PAGE_SIZE }: z.output<typeof listQuerySchema>,
) {
  if (account !== undefined) expectMayUse(token, deps, account);
  const [createdAt = '', uuid = ''] = cursor?.split('_') ?? [];
  const now = deps.clock.now();
  const rows = await listRequestRows(
    deps.sql,
    {
      accounts: account === undefined ? accountsOf(token, deps) : [account],
      state,
      before: cursor === undefined ? undefined : { createdAt: Number(createdAt), uuid },
    },
    limit + 1,
    now,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    requests: page.map((row) => summaryOf(row, now)),
    next: last ? `${last.created_at}_${last.uuid}` : null,
  };
}
