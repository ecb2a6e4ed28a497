import { announceChange } from './changes';
import { dropSpare, inTurn } from './keep-spares';
import { getSpares } from './spare-requests';
import { storeRequest } from './store-request';

/** Moves what is kept beside the database into it, once that works again; never fails. */
export function moveSpares(): Promise<void> {
  return inTurn(async () => {
    for (const spare of await getSpares()) {
      try {
        await storeRequest(spare.row, spare.draft, true);
        await dropSpare(spare);
        announceChange(spare.row.identifier);
      } catch {
        // It stays where it is, and why is said with it.
      }
    }
  });
}
