import { t } from '../../adapters/text/i18n';
import { numberText } from '../../ui/text/number-text';
import type { HistoryList } from './history-list';

interface Props {
  readonly list: HistoryList;
  readonly isAll: boolean;
  readonly onClear: () => void;
}

/** Shows the number of matches, and a button that clears the query. */
export function ResultCount({ list, isAll, onClear }: Props) {
  const { total, isWhole, lastTotal, preparing, answeredQuery } = list;
  return (
    <div class="row spread count small">
      <p
        role="status"
        aria-busy={!isWhole}
        data-found={isWhole ? total : undefined}
        data-preparing={preparing}
        data-sought={answeredQuery.text}
      >
        {lastTotal &&
          t(lastTotal.isAll ? 'history_count' : 'history_found', numberText(lastTotal.total))}
        {preparing > 0 && (
          <span class="soft"> · {t('history_preparing', numberText(preparing))}</span>
        )}
      </p>
      {!isAll && total !== 0 && (
        <button type="button" class="plain" onClick={onClear}>
          {t('history_clear')}
        </button>
      )}
    </div>
  );
}
