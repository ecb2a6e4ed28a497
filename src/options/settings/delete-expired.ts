import { getRetention } from '../../adapters/settings/retention-setting';
import { countRequests } from '../../adapters/storage/request-reads';
import { identifierLimitAt, retentionLimit } from '../../core/history/files/retention';
import { runJob } from '../history/files/jobs';

/**
 * Deletes for good what is older than the settings have it kept, and over.
 * @returns how many requests that were
 */
export async function deleteExpired(): Promise<number> {
  const days = await getRetention();
  if (days === undefined) return 0;
  const before = identifierLimitAt(retentionLimit(days, Date.now()));
  // Mostly there is none, and no worker is started for it.
  if ((await countRequests(before)) === 0) return 0;
  return (await runJob('remove', { before }, true))?.removed ?? 0;
}
