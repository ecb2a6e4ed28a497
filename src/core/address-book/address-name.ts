import { type Contact, findContactFor, type TaggedAddress } from './contact';

/** Who gave an address its name. A name from anyone but the user must be shown as that source's. */
export type NameSource = 'address-book';

/** The name of an address, with its source. */
export interface AddressName {
  readonly name: string;
  readonly source: NameSource;
}

/** The name of an address in the address book; undefined when it has none. */
export function findAddressName(
  contacts: readonly Contact[],
  address: TaggedAddress,
): AddressName | undefined {
  const contact = findContactFor(contacts, address);
  return contact && { name: contact.name, source: 'address-book' };
}
