import { getOpenRequests } from '../adapters/storage/find-requests';
import { t } from '../adapters/text/i18n';
import { outboxOf } from '../core/request/outbox';
import { AddressedRequestTitle } from '../ui/components/addressed-request-title';
import { CancelButton } from '../ui/components/cancel-button';
import { SendProblem } from '../ui/components/send-problem';
import { useStored } from '../ui/hooks/use-stored';

/** The unsent requests, in the order in which they will be sent, with the reasons. */
export function Outbox() {
  const { value: open = [] } = useStored(getOpenRequests);
  // The popup shows the private ones.
  const unsent = outboxOf(open.filter((request) => !request.private));
  if (unsent.length === 0) return null;
  return (
    <section class="card stack outbox" aria-label={t('outbox')}>
      <h2>{t('outbox')}</h2>
      <p class="soft small">{t('outbox_hint')}</p>
      <ol class="stack">
        {unsent.map((request) => (
          <li key={request.identifier} class="stack" data-waiting={request.identifier}>
            <div class="row">
              <AddressedRequestTitle request={request} />
              <CancelButton request={request} />
            </div>
            <SendProblem request={request} />
          </li>
        ))}
      </ol>
    </section>
  );
}
