import { useMemo } from 'preact/hooks';
import { contactKey, type TaggedAddress } from '../../core/address-book/contact';
import { useAddressBook } from '../../ui/hooks/use-contacts';

/** Returns a function that finds the contact name of an address. */
export function usePartyNames(): (address: TaggedAddress) => string | undefined {
  const { contacts } = useAddressBook();
  return useMemo(() => {
    const names = new Map(contacts?.map((contact) => [contactKey(contact), contact.name]));
    return (address) => names.get(contactKey(address)) ?? names.get(address.address);
  }, [contacts]);
}
