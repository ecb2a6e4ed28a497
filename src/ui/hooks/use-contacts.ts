import { useEffect, useState } from 'preact/hooks';
import { onContactChange } from '../../adapters/storage/contact-changes';
import { getContacts, getContactsAt } from '../../adapters/storage/contacts';
import { type Contact, findContactFor, type TaggedAddress } from '../../core/book/contact';

interface Read {
  /** Undefined until they were read for the first time. */
  readonly contacts: readonly Contact[] | undefined;
  /** The last reading failed; the contacts are those before. */
  readonly failed: boolean;
}

/** The whole address book, kept current. */
export function useAddressBook(): Read {
  return useRead(getContacts, '');
}

/** The contacts at these addresses, with any tag, kept current. */
export function useContactsAt(addresses: readonly string[]): Read {
  return useRead(() => getContactsAt(addresses), addresses.join());
}

/** The contact for a place, kept current. */
export function useContact(place: TaggedAddress | undefined): Contact | undefined {
  const { contacts } = useContactsAt(place ? [place.address] : []);
  return place && contacts && findContactFor(contacts, place);
}

/** @param about what the reading depends on: another one reads anew */
function useRead(read: () => Promise<Contact[]>, about: string): Read {
  const [state, setState] = useState<Read>({ contacts: undefined, failed: false });
  useEffect(() => {
    const page = new AbortController();
    const readOnce = async () => {
      try {
        const contacts = await read();
        if (!page.signal.aborted) setState({ contacts, failed: false });
      } catch (error) {
        console.error(error);
        if (!page.signal.aborted) setState(({ contacts }) => ({ contacts, failed: true }));
      }
    };
    void readOnce();
    onContactChange(() => void readOnce(), page.signal);
    return () => page.abort();
  }, [about]);
  return state;
}
