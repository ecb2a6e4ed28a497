import { t } from '../../../adapters/text/i18n';
import { numberText, percentText } from '../../../ui/text/number-text';
import type { JobName } from './job';
import { cancelJob } from './run-job';
import { useRunningJob } from './use-running-job';

/** Jobs whose progress is counted in bytes of a file; that of others in requests. */
const FILE_READING_JOBS: readonly JobName[] = ['read', 'import'];

/** Shows the progress of the running job and a button that cancels it. */
export function JobProgress() {
  const job = useRunningJob();
  if (!job) return null;
  const { name, done, total } = job;
  const isFileReading = FILE_READING_JOBS.includes(name);
  return (
    <div class="note row wrap small job" data-job={name}>
      <label class="grow row wrap">
        {t(`doing_${name}`)}
        <progress class="grow" max={total} value={done} />
      </label>
      <span data-done={done}>
        {isFileReading
          ? percentText(done / Math.max(1, total))
          : t('files_progress', numberText(done), numberText(total))}
      </span>
      <button type="button" onClick={cancelJob}>
        {t('files_cancel')}
      </button>
    </div>
  );
}
