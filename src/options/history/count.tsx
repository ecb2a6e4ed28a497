import { language, t } from '../../adapters/i18n';
import { ALL } from '../../core/history/query';
import type { FoundList } from './found-list';

interface Props {
  readonly list: FoundList;
  readonly isAll: boolean;
  readonly onClear: () => void;
}

/** How many there are, and the way back to all of them. */
export function Count({ list: { total = 0, isWhole, preparing, answers }, isAll, onClear }: Props) {
  const number = (count: number) => new Intl.NumberFormat(language()).format(count);
  return (
    <div class="row spread count small">
      <p
        role="status"
        data-found={isWhole ? total : undefined}
        data-preparing={preparing}
        data-sought={answers.text}
      >
        {isWhole &&
          (answers === ALL ? t('history_count', number(total)) : t('history_found', number(total)))}
        {preparing > 0 && <span class="soft"> · {t('history_preparing', number(preparing))}</span>}
      </p>
      {!isAll && (
        <button type="button" class="plain" onClick={onClear}>
          {t('history_clear')}
        </button>
      )}
    </div>
  );
}
