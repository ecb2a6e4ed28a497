import { t } from '../../adapters/text/i18n';

/** In place of the list when no request matches the search and the filters. */
export function NoHits({ onClear }: { onClear: () => void }) {
  return (
    <div class="card no-hits">
      <p>{t('history_no_hits')}</p>
      <button type="button" onClick={onClear}>
        {t('history_clear')}
      </button>
    </div>
  );
}
