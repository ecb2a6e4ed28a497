import { openHistory } from '../../adapters/browser/windows';
import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from '../../ui/components/cancel-button';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { timeText } from '../../ui/text/time-text';

/** The same request still waits: look at it, or take it back, before the phone asks twice. */
export function Duplicate({ twin }: { twin: SignRequest }) {
  const { error, act } = useAction();
  return (
    <div class="note warn small stack" role="alert" data-twin>
      <span>{t('twin_waits', timeText(twin.createdAt))}</span>
      <div class="row wrap">
        {!twin.private && (
          <button type="button" onClick={() => act(() => openHistory(twin.identifier))}>
            {t('look_at_it')}
          </button>
        )}
        <CancelButton key={twin.identifier} request={twin} />
      </div>
      <Problem text={error} />
    </div>
  );
}
