import { t } from '../../../adapters/text/i18n';
import { numberText, percentText } from '../../../ui/text/number-text';
import type { JobName } from './job';
import { cancelJob } from './jobs';
import { useJob } from './use-job';

/** What is counted in bytes of a file, and not in requests. */
const READING: readonly JobName[] = ['read', 'import'];

/** How far a long job is, and the way to stop it; nothing while there is none. */
export function JobProgress() {
  const job = useJob();
  if (!job) return null;
  const { name, done, total } = job;
  const isReading = READING.includes(name);
  return (
    <div class="note row wrap small job" data-job={name}>
      <label class="grow row wrap">
        {t(`doing_${name}`)}
        <progress class="grow" max={total} value={done} />
      </label>
      <span data-done={done}>
        {isReading
          ? percentText(done / Math.max(1, total))
          : t('files_progress', numberText(done), numberText(total))}
      </span>
      <button type="button" onClick={cancelJob}>
        {t('files_cancel')}
      </button>
    </div>
  );
}
