import { existsSync } from 'node:fs';
import { RelayError } from '../relay-error';
import { findMissingRight } from '../store/check-rights';
import { expectNotifications } from '../store/expect-notifications';
import { storeVersion } from '../store/migrate';
import { migrations } from '../store/migrations';
import { openUnmigrated, type StoreLocation } from '../store/open-store';
import { failed, type PreflightResult, passed } from './check-result';
import { hasStore } from './with-store';

/** Checks that the store opens and that this relay knows its version. Creates and migrates nothing. */
export async function checkStore(place: StoreLocation): Promise<PreflightResult> {
  if ('folder' in place && !hasStore(place.folder))
    return existsSync(place.folder)
      ? passed(`Store: ${place.folder} is empty; the relay creates the store at its first start.`)
      : passed(`Store: ${place.folder} does not exist; the relay creates it at its first start.`);
  try {
    const sql = await openUnmigrated(place);
    try {
      const unusable = await findMissingRight(sql, false);
      if (unusable) return failed(`Store: PostgreSQL answers, but ${unusable}`);
      const version = await storeVersion(sql);
      const kind = sql.kind === 'postgres' ? 'PostgreSQL' : 'the embedded database';
      if (version > migrations.length)
        return failed(
          `Store: its version (${version}) is newer than this relay knows (${migrations.length}); install the newer relay.`,
        );
      const missing = await findMissingRight(sql, version < migrations.length);
      if (missing) return failed(`Store: ${kind} answers, but ${missing}`);
      await expectNotifications(sql);
      const pending =
        version < migrations.length ? '; the relay migrates it to the current version' : '';
      return passed(`Store: ${kind} answers${pending}.`);
    } finally {
      await sql.close();
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    // A running relay has the folder open, so the store works.
    const isInUse = error.message.includes('is in use by');
    return isInUse ? passed(`Store: ${error.message}`) : failed(`Store: ${error.message}`);
  }
}
