import { t } from '../adapters/i18n';
import { openHistory } from '../adapters/windows';
import type { SignRequest } from '../core/request/sign-request';
import { timeText } from '../ui/time-text';
import type { Action } from '../ui/use-action';

/** The same request still waits: look at it first, before the phone asks twice. */
export function Twin({ twin, act }: { twin: SignRequest; act: Action['act'] }) {
  return (
    <div class="note warn small row" role="alert" data-twin>
      <span class="grow">{t('twin_waits', timeText(twin.createdAt))}</span>
      <button type="button" onClick={() => act(() => openHistory(twin.identifier))}>
        {t('look_at_it')}
      </button>
    </div>
  );
}
