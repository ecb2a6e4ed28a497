import { useMemo } from 'preact/hooks';
import { contactKey } from '../../core/book/contact';
import { destinationOf } from '../../core/book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { useAddressBook } from '../../ui/hooks/use-contacts';

/** What the user calls the destination of a request, kept current. */
export function useNames(): (request: SignRequest) => string | undefined {
  const { contacts } = useAddressBook();
  return useMemo(() => {
    const names = new Map(contacts?.map((contact) => [contactKey(contact), contact.name]));
    return ({ body }) => {
      const place = destinationOf(body.txjson);
      return place && (names.get(contactKey(place)) ?? names.get(place.address));
    };
  }, [contacts]);
}
