import type { ComponentChildren } from 'preact';
import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress, titleOf } from '../../core/transaction/summary';
import { timeText } from '../text/time-text';

interface Props {
  readonly request: SignRequest;
  /** The contact name of the destination. */
  readonly to?: string | undefined;
  /** Whether to show the account that created the request. */
  readonly by?: boolean;
  /** About what the amount is worth. */
  readonly worth?: ComponentChildren;
}

/** A request in two short lines: type and amount; time and website of its creation. */
export function RequestTitle({ request, to, by, worth }: Props) {
  const { amount } = titleOf(request.body);
  return (
    <span class="grow">
      <span class="cut block">
        <strong>{typeText(request.body.txjson.TransactionType)}</strong> {amount} {worth}
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
