import { t } from '../adapters/text/i18n';
import { destinationOf } from '../core/book/tagged-address';
import type { SignRequest } from '../core/request/sign-request';
import { ContactName } from '../ui/components/contact-name';

/** Who gets it, when it goes to somebody: the name the user gave, the address, and its tag. */
export function SentTo({ request: { body } }: { request: SignRequest }) {
  const place = destinationOf(body.txjson);
  if (!place) return null;
  return (
    <dl class="facts" data-sent-to>
      <dt>{t('sent_to')}</dt>
      <ContactName value={place.address} tag={place.tag} />
      <dd class="mono">{place.address}</dd>
      {place.tag !== undefined && (
        <dd class="small soft naming">{t('book_with_tag', place.tag)}</dd>
      )}
    </dl>
  );
}
