import { findFields, findNumber } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { createRequest } from '../requests/create';
import type { RequestAnswer } from './answer-schema';
import type { NewRequest } from './create-body';
import { answerOf } from './request-answer';
import { findRequestRow } from './request-row';
import { refusedProblem } from './to-problem';

/**
 * Creates a request exactly once for all calls with the same identifier, of every program.
 * @returns the request as it is now, and whether this call created it
 * @throws HttpProblem, ApiError, PlatformError
 */
export async function createOnce(
  deps: RelayDeps,
  { account, body }: NewRequest,
): Promise<{ readonly isNew: boolean; readonly request: RequestAnswer }> {
  const { body: answer, isNew } = await createRequest(deps, account, body);
  const failure = findFields(answer.error);
  if (failure) throw refusedProblem(findNumber(failure.code) ?? null);
  const row = await findRequestRow(deps.sql, { identifier: body.identifier });
  if (!row) throw new Error('a created request is not in the store');
  return { isNew, request: answerOf(row, deps.clock.now()) };
}
