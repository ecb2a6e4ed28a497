import { t } from '../adapters/text/i18n';
import { destinationOf } from '../core/address-book/tagged-address';
import type { SignRequest } from '../core/request/sign-request';
import { ContactName } from '../ui/components/contact-name';

/** The destination of a sent request: its name in the address book, its address and its tag. */
export function SentTo({ request: { body } }: { request: SignRequest }) {
  const destination = destinationOf(body.txjson);
  if (!destination) return null;
  return (
    <dl class="facts" data-sent-to>
      <dt>{t('sent_to')}</dt>
      <ContactName value={destination.address} tag={destination.tag} />
      <dd class="mono">{destination.address}</dd>
      {destination.tag !== undefined && (
        <dd class="small soft naming">{t('book_with_tag', destination.tag)}</dd>
      )}
    </dl>
  );
}
