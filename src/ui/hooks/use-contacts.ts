import { useEffect, useState } from 'preact/hooks';
import { onContactChange } from '../../adapters/storage/contact-changes';
import { getContacts, getContactsAt } from '../../adapters/storage/contacts';
import { type AddressName, findAddressName } from '../../core/address-book/address-name';
import { type Contact, findContactFor, type TaggedAddress } from '../../core/address-book/contact';

interface ContactsState {
  /** Undefined until the first reading. */
  readonly contacts: readonly Contact[] | undefined;
  /** The last reading failed: the contacts are those of the reading before. */
  readonly failed: boolean;
}

/** The whole address book, kept current. */
export function useAddressBook(): ContactsState {
  return useContactRows(getContacts, '');
}

/** The contacts at these addresses, with any tag, kept current. */
export function useContactsAt(addresses: readonly string[]): ContactsState {
  return useContactRows(() => getContactsAt(addresses), addresses.join());
}

/** The contact for an address, kept current. */
export function useContact(address: TaggedAddress | undefined): Contact | undefined {
  const { contacts } = useContactsAt(address ? [address.address] : []);
  return address && contacts && findContactFor(contacts, address);
}

/** Finds the name of an address; undefined when it has none, or before the first reading. */
export type FindName = (address: TaggedAddress) => AddressName | undefined;

/** The names of these addresses, with any tag, kept current. */
export function useNames(addresses: readonly string[]): FindName {
  const { contacts = [] } = useContactsAt(addresses);
  return (address) => findAddressName(contacts, address);
}

/** @param dependency reads again when it changes */
function useContactRows(read: () => Promise<Contact[]>, dependency: string): ContactsState {
  const [state, setState] = useState<ContactsState>({ contacts: undefined, failed: false });
  useEffect(() => {
    const page = new AbortController();
    const refresh = async () => {
      try {
        const contacts = await read();
        if (!page.signal.aborted) setState({ contacts, failed: false });
      } catch (error) {
        console.error(error);
        if (!page.signal.aborted) setState(({ contacts }) => ({ contacts, failed: true }));
      }
    };
    void refresh();
    onContactChange(() => void refresh(), page.signal);
    return () => page.abort();
  }, [dependency]);
  return state;
}
