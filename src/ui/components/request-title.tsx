import type { ComponentChildren } from 'preact';
import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress, titleOf } from '../../core/transaction/summary';
import { isolated } from '../text/isolated';
import { timeText } from '../text/time-text';

interface Props {
  readonly request: SignRequest;
  /** The name of the destination in the address book, when it is known. */
  readonly name?: string | undefined;
  /** About what the amount is worth. */
  readonly worth?: ComponentChildren;
}

/** A request in two short lines: type, amount and recipient; time and website of its creation. */
export function RequestTitle({ request, name, worth }: Props) {
  const { txjson } = request.body;
  const { amount } = titleOf(request.body);
  const to = destinationOf(txjson);
  return (
    <span class="grow">
      <span class="cut block">
        <strong>{typeText(txjson.TransactionType)}</strong> {amount} {worth}
        {to && (
          <span data-to={to.address}>
            {' · '}
            {t('code_to', isolated(name ?? shortAddress(to.address)))}
          </span>
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
      </span>
    </span>
  );
}
