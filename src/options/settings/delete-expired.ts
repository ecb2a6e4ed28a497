import { getRetention } from '../../adapters/settings/retention-setting';
import { countRequests } from '../../adapters/storage/request-reads';
import { identifierLimitAt, retentionLimit } from '../../core/history/files/retention';
import { runJob } from '../history/files/run-job';

/**
 * Permanently deletes requests that are older than the retention setting allows, except open ones.
 * @returns how many were deleted
 */
export async function deleteExpired(): Promise<number> {
  const days = await getRetention();
  if (days === undefined) return 0;
  const before = identifierLimitAt(retentionLimit(days, Date.now()));
  // Usually there are none. Then no worker is started.
  if ((await countRequests(before)) === 0) return 0;
  return (await runJob('remove', { before }, true))?.removed ?? 0;
}
