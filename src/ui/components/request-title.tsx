import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress, titleOf } from '../../core/transaction/summary';
import { timeText } from '../text/time-text';

interface Props {
  readonly request: SignRequest;
  /** What the user calls its destination. */
  readonly to?: string | undefined;
  /** Whether to say which account asked. */
  readonly by?: boolean;
}

/** A request in two short lines: what it is, and when and where it was made. */
export function RequestTitle({ request, to, by }: Props) {
  const { type, amount } = titleOf(request.body);
  return (
    <span class="grow">
      <span class="cut block">
        <strong>{type}</strong> {amount}
        {to && (
          <>
            {' · '}
            <bdi data-contact>{to}</bdi>
          </>
        )}
      </span>
      <span class="small soft cut block">
        <bdi>{timeText(request.createdAt)}</bdi>
        {request.site && (
          <>
            {' · '}
            <bdi>{request.site}</bdi>
          </>
        )}
        {request.private && <span data-private> · {t('private_mark')}</span>}
        {by && <span data-by> · {shortAddress(request.account)}</span>}
      </span>
    </span>
  );
}
