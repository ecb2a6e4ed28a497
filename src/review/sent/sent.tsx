import { useRef } from 'preact/hooks';
import { isPhone } from '../../adapters/browser/is-phone';
import { closePage, openHistory } from '../../adapters/browser/windows';
import { findRequest } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { isSettled, statusOf } from '../../core/request/status';
import { PrivateNote } from '../../ui/components/private-note';
import { Title } from '../../ui/components/title';
import { useStored } from '../../ui/hooks/use-stored';
import { Footer } from '../no-request/footer';
import { SentView } from './sent-view';

/** The request after *Send*: its live state, and what the user can do. */
export function Sent({ identifier }: { identifier: string }) {
  const { value: stored } = useStored(
    () => findRequest(identifier),
    undefined,
    (changed) => changed === identifier,
  );
  // A private request is deleted once it is settled. The last row read still has its outcome.
  const lastStored = useRef(stored);
  lastStored.current = stored ?? lastStored.current;
  const request = lastStored.current;
  if (!request) return null;
  if (!stored && !isSettled(statusOf(request))) return <DeletedUnread />;
  return (
    <>
      <SentView request={request} />
      {request.private && <PrivateNote />}
      <Leave request={request} />
    </>
  );
}

/** The buttons that leave the window. They stay the same in every state. */
function Leave({ request }: { request: SignRequest }) {
  const isMain = !isPhone() && statusOf(request) !== 'unsent';
  return (
    <div class="actions row">
      <button
        type="button"
        class={isMain ? 'primary grow' : 'grow'}
        onClick={() => void closePage()}
      >
        {t('close')}
      </button>
      {!request.private && (
        <button type="button" onClick={() => void openHistory(request.identifier)}>
          {t('history')}
        </button>
      )}
    </div>
  );
}

/** The private request was deleted before this window could read its outcome. */
function DeletedUnread() {
  return (
    <>
      <Title>{t('private_over')}</Title>
      <PrivateNote />
      <Footer />
    </>
  );
}
