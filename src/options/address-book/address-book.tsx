import { useRef, useState } from 'preact/hooks';
import { deleteContact, saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey } from '../../core/address-book/contact';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { useAddressBook } from '../../ui/hooks/use-contacts';
import { numberText } from '../../ui/text/number-text';
import { AddContact } from './add-contact';
import { ContactList } from './contact-list';
import { ExportContacts } from './export-contacts';
import { ImportContacts } from './import-contacts';
import { RemovedContact } from './removed-contact';

/** The address book: lists, adds, renames, removes, exports and imports contacts. */
export function AddressBook() {
  const { contacts, failed } = useAddressBook();
  const [removed, setRemoved] = useState<Contact>();
  const { error, act } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (contact: Contact) => {
    await deleteContact(contact);
    setRemoved(contact);
  };
  const restore = async (contact: Contact) => {
    await saveContacts([contact]);
    setRemoved(undefined);
    heading.current?.focus();
  };
  const key = removed && contactKey(removed);
  const isRestored = contacts?.some((contact) => contactKey(contact) === key);
  return (
    <section class="book stack" id="address-book" aria-labelledby="address-book-title">
      <h2 id="address-book-title" ref={heading} tabIndex={-1}>
        {t('book')} {contacts && <span class="soft">{numberText(contacts.length)}</span>}
      </h2>
      <p class="soft small">{t('book_hint')}</p>
      <Problem text={failed || error ? t('book_failed') : ''} />
      {removed && !isRestored && (
        <RemovedContact contact={removed} onUndo={() => act(() => restore(removed))} />
      )}
      {contacts && (
        <>
          <ContactList contacts={contacts} onRemove={(contact) => act(() => remove(contact))} />
          <AddContact contacts={contacts} />
          <ImportContacts contacts={contacts} />
          {contacts.length > 0 && <ExportContacts contacts={contacts} />}
        </>
      )}
    </section>
  );
}
