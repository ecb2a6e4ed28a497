import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../adapters/text/i18n';
import { numberText } from '../../../ui/text/number-text';
import type { FileReport } from './job';

interface Props {
  readonly report: Extract<FileReport, { ok: true }>;
  readonly disabled: boolean;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring and what not, before it does. */
export function FilePreview({ report, disabled, onImport, onCancel }: Props) {
  const { fresh, same, different, damaged, faults } = report;
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card stack small" data-preview>
      <p ref={heading} tabIndex={-1} role="status">
        {t('files_counts', ...[fresh, same, different, damaged].map(numberText))}
      </p>
      {different > 0 && <p class="soft">{t('files_different')}</p>}
      {faults.length > 0 && (
        <ul class="changes" aria-label={t('files_damaged')}>
          {faults.map(({ at, why, field }) => (
            <li key={at}>{t(`unsound_${why}`, numberText(at), field ?? '')}</li>
          ))}
        </ul>
      )}
      <div class="row wrap">
        <button type="button" class="primary" disabled={disabled || fresh === 0} onClick={onImport}>
          {t('files_import_now', numberText(fresh))}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('files_cancel')}
        </button>
      </div>
    </div>
  );
}
