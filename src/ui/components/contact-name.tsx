import type { TaggedAddress } from '../../core/book/contact';
import { findTaggedAddress } from '../../core/book/tagged-address';
import { useContact } from '../hooks/use-contacts';

interface Props {
  /** A field's value: an address, or an amount with its issuer. */
  readonly value: unknown;
  readonly tag?: unknown;
}

/** The name the user gave an address, to stand above it in a list of facts; nothing without one. */
export function ContactName({ value, tag }: Props) {
  const place = findTaggedAddress(value, tag);
  return place ? <Name place={place} /> : null;
}

function Name({ place }: { place: TaggedAddress }) {
  const contact = useContact(place);
  return contact ? (
    <dd class="contact" data-contact>
      <bdi>{contact.name}</bdi>
    </dd>
  ) : null;
}
