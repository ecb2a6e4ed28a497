import { findFields, findText } from '../../core/fields';
import type { ApiToken } from '../api-tokens/api-token';
import { addJob } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { PlatformError } from '../platform/platform-error';
import { expectRow } from './read-request';
import { refreshStatus } from './refresh';
import { answerOf } from './request-answer';

/**
 * Cancels a request, if it is not too late (protocol §3.5).
 * @returns the request as it is afterwards, and the platform's reason
 * @throws HttpProblem, PlatformError
 */
export async function cancelForToken(deps: RelayDeps, token: ApiToken, uuid: string) {
  const { sql, platform, clock } = deps;
  const row = await expectRow(deps, token, { uuid });
  const answer = await platform.callFor(row.account, 'DELETE', `payload/${uuid}`);
  const result = findFields(answer.result);
  await addJob(sql, uuid, 'cancel', clock.now());
  deps.wakeWorker();
  // When it fails, the job confirms the cancellation.
  await refreshStatus(deps, row).catch((error: unknown) => {
    if (!(error instanceof PlatformError)) throw error;
  });
  return {
    cancelled: result?.cancelled === true,
    reason: findText(result?.reason) ?? 'UNKNOWN',
    request: answerOf(await expectRow(deps, token, { uuid }), clock.now()),
  };
}
