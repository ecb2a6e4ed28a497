import { existsSync } from 'node:fs';
import { RelayError } from '../relay-error';
import { storeVersion } from '../store/migrate';
import { migrations } from '../store/migrations';
import { openUnmigrated, type StorePlace } from '../store/open-store';
import { bad, type Finding, good } from './finding';
import { hasStore } from './with-store';

/** Whether the store can be opened, and is of a version this relay knows. Makes and migrates none. */
export async function checkStore(place: StorePlace): Promise<Finding> {
  if ('folder' in place && !hasStore(place.folder))
    return existsSync(place.folder)
      ? good(`Store: none in ${place.folder} yet; it is made when the relay first starts.`)
      : good(`Store: ${place.folder} is not there yet; it is made when the relay first starts.`);
  try {
    const sql = await openUnmigrated(place);
    try {
      const version = await storeVersion(sql);
      const kind = sql.kind === 'postgres' ? 'PostgreSQL' : 'the embedded database';
      if (version > migrations.length)
        return bad(`Store: it is of a newer version (${version}) than this relay's.`);
      const later = version < migrations.length ? '; the relay brings it up to date' : '';
      return good(`Store: ${kind} answers${later}.`);
    } finally {
      await sql.close();
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    // A relay that runs has it: then it is well.
    const isOpen = error.message.includes('is in use by');
    return isOpen ? good(`Store: ${error.message}`) : bad(`Store: ${error.message}`);
  }
}
