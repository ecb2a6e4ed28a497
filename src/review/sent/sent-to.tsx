import { t } from '../../adapters/text/i18n';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { titleOf } from '../../core/transaction/summary';
import { Address } from '../../ui/components/address';
import { ContactName } from '../../ui/components/contact-name';
import { Identicon } from '../../ui/components/identicon';
import { Sentences } from '../../ui/components/sentences';
import { typeText } from '../../ui/text/type-text';

/**
 * What was sent, and to whom: type and amount, what another type than a payment does, and the
 * recipient's picture, name, address and tag. It stays the same in every state.
 */
export function SentTo({ request: { body } }: { request: SignRequest }) {
  const { amount } = titleOf(body);
  const type = typeText(body.txjson.TransactionType);
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
        <div class="recipient">
          <Identicon address={destination.address} />
          <dl>
            <dt class="small soft">{t('sent_to')}</dt>
            <ContactName value={destination.address} tag={destination.tag} />
            <dd>
              <Address address={destination.address} />
            </dd>
            {destination.tag !== undefined && <dd>{t('book_with_tag', destination.tag)}</dd>}
          </dl>
        </div>
      )}
    </div>
  );
}
