import { t } from '../../adapters/text/i18n';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { Fields } from '../../core/fields';
import { ContactName } from '../../ui/components/contact-name';
import { NameAddress } from '../../ui/components/name-address';

/** Shows the address-book name of a valid typed destination, or lets the user name it. */
export function TypedDestination({ txjson }: { txjson: Fields }) {
  if (!destinationOf(txjson)) return null;
  const destination = { value: txjson.Destination, tag: txjson.DestinationTag };
  return (
    <dl class="facts">
      <dt>{t('book_name')}</dt>
      <ContactName {...destination} />
      <NameAddress {...destination} />
    </dl>
  );
}
