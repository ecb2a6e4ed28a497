import { mustStay } from '../../../adapters/storage/removed-requests';
import { t } from '../../../adapters/text/i18n';
import type { SignRequest } from '../../../core/request/sign-request';
import { Problem } from '../../../ui/components/problem';
import { useAction } from '../../../ui/hooks/use-action';
import { runJob } from './run-job';

/** Deletes the shown request, unless it is still open. `RemovedBar` can undo it. */
export function DeleteRequest({ request }: { request: SignRequest }) {
  const { busy, error, act } = useAction();
  if (mustStay(request)) return null;
  const remove = async () => {
    await runJob('remove', { identifiers: request.identifier }, false);
    location.hash = '';
  };
  return (
    <>
      <button type="button" class="plain danger" disabled={busy} onClick={() => act(remove)}>
        {t('files_delete_one')}
      </button>
      <Problem text={error} />
    </>
  );
}
