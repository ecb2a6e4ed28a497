import { useEffect, useRef } from 'preact/hooks';
import { deleteRemoved, findRemoved } from '../../../adapters/storage/removed-requests';
import { ALL_REQUESTS, announceRequestChange } from '../../../adapters/storage/request-changes';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import { Problem } from '../../../ui/components/problem';
import { useAction } from '../../../ui/hooks/use-action';
import { useStored } from '../../../ui/hooks/use-stored';
import { numberText } from '../../../ui/text/number-text';
import { runJob } from './run-job';
import { useRunningJob } from './use-running-job';

/** Offers to undo the last deletion. Takes the focus when the pressed button has disappeared. */
export function RemovedBar() {
  const { value: removed } = useStored(findRemoved);
  const job = useRunningJob();
  const { busy, error, act } = useAction();
  const undo = useRef<HTMLButtonElement>(null);
  const { count = 0, removedAt = 0 } = removed ?? {};
  useEffect(() => {
    const isNew = removedAt > performance.timeOrigin;
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (isNew && isLost) undo.current?.focus();
  }, [removedAt]);
  const change = async (work: () => Promise<unknown>) => {
    await work();
    announceRequestChange(ALL_REQUESTS);
  };
  // During a deletion the count still grows.
  if (count === 0 || job?.name === 'remove') return null;
  return (
    <div class="note small removed" data-deleted={count}>
      <div class="row wrap">
        <p class="grow" role="status">
          {counted(count, 'files_deleted', numberText(count))}
        </p>
        <button
          type="button"
          ref={undo}
          disabled={busy || job !== undefined}
          onClick={() => act(() => change(() => runJob('restore')))}
        >
          {t('files_undo')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={busy || job !== undefined}
          onClick={() => act(() => change(deleteRemoved))}
        >
          {t('files_forget')}
        </button>
      </div>
      <Problem text={error} />
    </div>
  );
}
