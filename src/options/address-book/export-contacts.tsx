import { t } from '../../adapters/text/i18n';
import type { Contact } from '../../core/address-book/contact';
import { contactsToCsv, contactsToJson } from '../../core/address-book/export-contacts';
import { download } from '../download';

/** Exports all contacts to a file. */
export function ExportContacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <div class="row wrap">
      <button type="button" onClick={() => download('address-book.csv', contactsToCsv(contacts))}>
        {t('book_export_csv')}
      </button>
      <button type="button" onClick={() => download('address-book.json', contactsToJson(contacts))}>
        {t('book_export_json')}
      </button>
    </div>
  );
}
