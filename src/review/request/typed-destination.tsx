import { t } from '../../adapters/text/i18n';
import { destinationOf } from '../../core/book/tagged-address';
import type { Fields } from '../../core/fields';
import { ContactName } from '../../ui/components/contact-name';
import { NameAddress } from '../../ui/components/name-address';

/** What an address that was typed here is called; nothing until it is one. */
export function TypedDestination({ txjson }: { txjson: Fields }) {
  if (!destinationOf(txjson)) return null;
  const place = { value: txjson.Destination, tag: txjson.DestinationTag };
  return (
    <dl class="facts">
      <dt>{t('book_name')}</dt>
      <ContactName {...place} />
      <NameAddress {...place} />
    </dl>
  );
}
