import { isPhone } from '../adapters/device';
import { findRequest } from '../adapters/history';
import { t } from '../adapters/i18n';
import { closePage, openHistory } from '../adapters/windows';
import { isWaiting, statusOf } from '../core/request/status';
import { titleOf } from '../core/transaction/summary';
import { Ladder } from '../ui/ladder';
import { OutcomeChip } from '../ui/outcome-chip';
import { SignedOtherwise } from '../ui/signed-differences';
import { Title } from '../ui/title';
import { Trouble } from '../ui/trouble';
import { useStored } from '../ui/use-stored';
import { SentTo } from './sent-to';

/** After the press: where the request stands, live, and the ladder while it waits. */
export function Sent({ identifier }: { identifier: string }) {
  const { value: request } = useStored(
    () => findRequest(identifier),
    undefined,
    (changed) => changed === identifier,
  );
  if (!request) return null;
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
      <Trouble request={request} />
      <SignedOtherwise request={request} />
      {isWaiting(request, Date.now()) && isPhone() && <Ladder request={request} />}
      {isWaiting(request, Date.now()) && !isPhone() && (
        <details open={request.pushed === false}>
          <summary>{t('not_on_phone')}</summary>
          <Ladder request={request} />
        </details>
      )}
      <div class="actions row">
        <button
          type="button"
          class={isPhone() ? 'grow' : 'primary grow'}
          onClick={() => void closePage()}
        >
          {t('close')}
        </button>
        <button type="button" onClick={() => void openHistory(identifier)}>
          {t('history')}
        </button>
      </div>
    </>
  );
}
