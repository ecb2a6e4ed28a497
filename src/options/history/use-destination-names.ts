import { useMemo } from 'preact/hooks';
import { contactKey } from '../../core/address-book/contact';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { useAddressBook } from '../../ui/hooks/use-contacts';

/** Returns a function that finds the contact name of a request's destination. */
export function useDestinationNames(): (request: SignRequest) => string | undefined {
  const { contacts } = useAddressBook();
  return useMemo(() => {
    const names = new Map(contacts?.map((contact) => [contactKey(contact), contact.name]));
    return ({ body }) => {
      const destination = destinationOf(body.txjson);
      return destination && (names.get(contactKey(destination)) ?? names.get(destination.address));
    };
  }, [contacts]);
}
