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

/** Shows what an import would do, before it is done. */
export function FilePreview({ report, disabled, onImport, onCancel }: Props) {
  const { newCount, sameCount, differentCount, damagedCount, problems } = report;
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card stack small" data-preview>
      <p ref={heading} tabIndex={-1} role="status">
        {t('files_counts', ...[newCount, sameCount, differentCount, damagedCount].map(numberText))}
      </p>
      {differentCount > 0 && <p class="soft">{t('files_different')}</p>}
      {problems.length > 0 && (
        <ul class="changes" aria-label={t('files_damaged')}>
          {problems.map(({ position, reason, field }) => (
            <li key={position}>{t(`unsound_${reason}`, numberText(position), field ?? '')}</li>
          ))}
        </ul>
      )}
      <div class="row wrap">
        <button
          type="button"
          class="primary"
          disabled={disabled || newCount === 0}
          onClick={onImport}
        >
          {t('files_import_now', numberText(newCount))}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('files_cancel')}
        </button>
      </div>
    </div>
  );
}
