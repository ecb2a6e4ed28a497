import { openHistory } from '../../adapters/browser/windows';
import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { CancelButton } from '../../ui/components/cancel-button';
import { Note } from '../../ui/components/note';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { timeText } from '../../ui/text/time-text';

/** Warns that the same request already waits, and lets the user view or cancel it. */
export function Duplicate({ request }: { request: SignRequest }) {
  const { error, act } = useAction();
  return (
    <Note severity="caution" data-twin>
      {t('twin_waits', timeText(request.createdAt))}
      <div class="row wrap note-actions">
        {!request.private && (
          <button type="button" onClick={() => act(() => openHistory(request.identifier))}>
            {t('look_at_it')}
          </button>
        )}
        <CancelButton key={request.identifier} request={request} />
      </div>
      <Problem text={error} />
    </Note>
  );
}
