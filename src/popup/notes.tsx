import { isPrivateContext } from '../adapters/browser/private-context';
import { AccessNote } from '../ui/components/access-note';
import { LossNote } from '../ui/components/loss-note';
import { StorageNote } from '../ui/components/storage-note';

/**
 * What keeps the extension from working: a missing permission, a lost or a failing database. Over a
 * private window the database is not used.
 * @param failed whether the popup could not read the database
 */
export function Notes({ failed }: { failed: boolean }) {
  return (
    <>
      <AccessNote />
      {!isPrivateContext() && (
        <>
          <LossNote />
          <StorageNote failure={failed ? 'storage' : undefined} />
        </>
      )}
    </>
  );
}
