import { useRef } from 'preact/hooks';
import { isPhone } from '../adapters/browser/is-phone';
import { closePage, openHistory } from '../adapters/browser/windows';
import { findRequest } from '../adapters/storage/find-requests';
import { t } from '../adapters/text/i18n';
import { isSettled, isWaiting, statusOf } from '../core/request/status';
import { titleOf } from '../core/transaction/summary';
import { DeliveryHelp } from '../ui/components/delivery-help';
import { OutcomeChip } from '../ui/components/outcome-chip';
import { PrivateNote } from '../ui/components/private-note';
import { SendProblem } from '../ui/components/send-problem';
import { SignedCheckNote } from '../ui/components/signed-differences';
import { Title } from '../ui/components/title';
import { useStored } from '../ui/hooks/use-stored';
import { Footer } from './no-request/footer';
import { SentTo } from './sent-to';

/** The sent request: its live status, and help with the delivery while it waits. */
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
  const { type, amount } = titleOf(request.body);
  return (
    <>
      <Title>
        {statusOf(request) === 'pushed' ? t(isPhone() ? 'sent_here' : 'sent_title') : type}
      </Title>
      <div class="row spread" role="status">
        <span>
          {type} <strong>{amount}</strong>
        </span>
        <OutcomeChip request={request} />
      </div>
      <SentTo request={request} />
      {statusOf(request) === 'pushed' && <p class="soft">{t('sent_text')}</p>}
      <SendProblem request={request} />
      <SignedCheckNote request={request} />
      {isWaiting(request, Date.now()) && isPhone() && <DeliveryHelp request={request} />}
      {isWaiting(request, Date.now()) && !isPhone() && (
        <details open={request.pushed === false}>
          <summary>{t('not_on_phone')}</summary>
          <DeliveryHelp request={request} />
        </details>
      )}
      {request.private && <PrivateNote />}
      <div class="actions row">
        <button
          type="button"
          class={isPhone() ? 'grow' : 'primary grow'}
          onClick={() => void closePage()}
        >
          {t('close')}
        </button>
        {!request.private && (
          <button type="button" onClick={() => void openHistory(identifier)}>
            {t('history')}
          </button>
        )}
      </div>
    </>
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
