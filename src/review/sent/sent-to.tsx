import { t } from '../../adapters/text/i18n';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { titleOf } from '../../core/transaction/summary';
import { ContactName } from '../../ui/components/contact-name';
import { Sentences } from '../../ui/components/sentences';

/**
 * What was sent, and to whom: type and amount, what another type than a payment does, the recipient's name in the address book, address
 * and tag. It stays the same in every state.
 */
export function SentTo({ request: { body } }: { request: SignRequest }) {
  const { type, amount } = titleOf(body);
  const destination = destinationOf(body.txjson);
  return (
    <div class="sent-to" data-sent-to>
      <p>
        <span class="soft">{type}</span> {amount && <strong class="sent-amount">{amount}</strong>}
      </p>
      {body.txjson.TransactionType !== 'Payment' && (
        <Sentences txjson={body.txjson} network={body.options.force_network} />
      )}
      {destination && (
        <dl class="facts">
          <dt>{t('sent_to')}</dt>
          <ContactName value={destination.address} tag={destination.tag} />
          <dd class="mono">{destination.address}</dd>
          {destination.tag !== undefined && (
            <dd class="small soft naming">{t('book_with_tag', destination.tag)}</dd>
          )}
        </dl>
      )}
    </div>
  );
}
