import type { TaggedAddress } from '../../core/address-book/contact';
import { findTaggedAddress } from '../../core/address-book/tagged-address';
import { useContact } from '../hooks/use-contacts';

interface Props {
  /** A field's value: an address, or an amount with its issuer. */
  readonly value: unknown;
  readonly tag?: unknown;
}

/** The name of an address's contact, above the address in a list of facts; nothing without one. */
export function ContactName({ value, tag }: Props) {
  const address = findTaggedAddress(value, tag);
  return address ? <Name address={address} /> : null;
}

function Name({ address }: { address: TaggedAddress }) {
  const contact = useContact(address);
  return contact ? (
    <dd class="contact" data-contact>
      <bdi>{contact.name}</bdi>
    </dd>
  ) : null;
}
