import { announceChange } from './changes';
import { dropSpare, inTurn } from './keep-spares';
import { getSpares } from './spare-requests';
import { storeRequest } from './store-request';

/**
 * Moves what is kept beside the database into it, once that works again; never fails. What is private
 * stays beside it, and is deleted when nothing is to come and nothing to be told of it any more.
 */
export function moveSpares(): Promise<void> {
  return inTurn(async () => {
    for (const spare of await getSpares()) {
      const { row, draft } = spare;
      if (row.private && (row.open || row.untold)) continue;
      try {
        if (!row.private) await storeRequest(row, draft, true);
        await dropSpare(spare);
        announceChange(row.identifier);
      } catch {
        // It stays where it is, and why is said with it.
      }
    }
  });
}
