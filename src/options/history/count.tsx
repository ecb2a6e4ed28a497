import { t } from '../../adapters/text/i18n';
import { numberText } from '../../ui/text/number-text';
import type { FoundList } from './found-list';

interface Props {
  readonly list: FoundList;
  readonly isAll: boolean;
  readonly onClear: () => void;
}

/** How many there are, and the way back to all of them. */
export function Count({ list, isAll, onClear }: Props) {
  const { total, isWhole, counted, preparing, answers } = list;
  return (
    <div class="row spread count small">
      <p
        role="status"
        aria-busy={!isWhole}
        data-found={isWhole ? total : undefined}
        data-preparing={preparing}
        data-sought={answers.text}
      >
        {counted && t(counted.isAll ? 'history_count' : 'history_found', numberText(counted.total))}
        {preparing > 0 && (
          <span class="soft"> · {t('history_preparing', numberText(preparing))}</span>
        )}
      </p>
      {!isAll && (
        <button type="button" class="plain" onClick={onClear}>
          {t('history_clear')}
        </button>
      )}
    </div>
  );
}
