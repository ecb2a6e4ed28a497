import { remark } from '../../core/request/settle';
import type { SignRequest } from '../../core/request/sign-request';
import { inDatabase } from './database';

/**
 * Puts a request on disk and lets its draft go, in one step.
 * @param moving it was kept beside the database: it is on its way whatever became of the draft, and
 * joins what is there of it, should its move or its first writing have been cut off in the middle
 */
export function storeRequest(
  request: SignRequest,
  draft: string | undefined,
  moving = false,
): Promise<'added' | 'there' | 'draft-gone'> {
  return inDatabase(async (db) => {
    const stores = ['requests', 'drafts', 'changed'] as const;
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const requests = tx.objectStore('requests');
    const drafts = tx.objectStore('drafts');
    const [there, waits] = await Promise.all([
      requests.get(request.identifier),
      draft ? drafts.getKey(draft) : '',
    ]);
    // Asked for again with something else: what is there is another request than was looked at.
    const isSame = JSON.stringify(there?.body) === JSON.stringify(request.body);
    const outcome =
      there && isSame ? 'there' : there || waits === undefined ? 'draft-gone' : 'added';
    if (moving || outcome === 'added') {
      void requests.put(remark({ ...request, ...there }, Date.now()));
      void tx.objectStore('changed').put(1, request.identifier);
      if (draft) void drafts.delete(draft);
    }
    await tx.done;
    return outcome;
  });
}
