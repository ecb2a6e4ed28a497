import type { TaggedAddress } from '../../core/address-book/contact';
import { findTaggedAddress } from '../../core/address-book/tagged-address';
import { useNames } from '../hooks/use-contacts';

interface Props {
  /** A field's value that is an address. */
  readonly value: unknown;
  readonly tag?: unknown;
}

/** The name of an address's contact, above the address in a list of facts; nothing without one. */
export function ContactName({ value, tag }: Props) {
  const address = findTaggedAddress(value, tag);
  return address ? <Name address={address} /> : null;
}

function Name({ address }: { address: TaggedAddress }) {
  const found = useNames([address.address])(address);
  return found ? (
    <dd class="contact" data-contact={found.source}>
      <bdi>{found.name}</bdi>
    </dd>
  ) : null;
}
