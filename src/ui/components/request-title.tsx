import type { ComponentChildren } from 'preact';
import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import type { SignRequest } from '../../core/request/sign-request';
import { titleOf } from '../../core/transaction/summary';
import { timeText } from '../text/time-text';

interface Props {
  readonly request: SignRequest;
  /** The recipient's name or shortened address. */
  readonly to?: string | undefined;
  /** About what the amount is worth. */
  readonly worth?: ComponentChildren;
}

/** A request in two short lines: type and amount; recipient, time and website of its creation. */
export function RequestTitle({ request, to, worth }: Props) {
  const { amount } = titleOf(request.body);
  return (
    <span class="grow">
      <span class="cut block">
        <strong>{typeText(request.body.txjson.TransactionType)}</strong> {amount} {worth}
      </span>
      <span class="small soft cut block">
        {to && (
          <>
            <span data-to>{t('code_to', to)}</span>
            {' · '}
          </>
        )}
        <bdi>{timeText(request.createdAt)}</bdi>
        {request.site && (
          <>
            {' · '}
            <bdi>{request.site}</bdi>
          </>
        )}
        {request.private && <span data-private> · {t('private_mark')}</span>}
      </span>
    </span>
  );
}
