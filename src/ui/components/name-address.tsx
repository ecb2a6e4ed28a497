import { useState } from 'preact/hooks';
import { deleteContact, saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey, type TaggedAddress } from '../../core/address-book/contact';
import { findTaggedAddress } from '../../core/address-book/tagged-address';
import { useAction } from '../hooks/use-action';
import { useContact } from '../hooks/use-contacts';
import { useFocusRestore } from '../hooks/use-focus-restore';
import { NameForm } from './name-form';
import { Problem } from './problem';

/** The buttons below an address in a list of facts: name it, rename it, delete the name. */
export function NameAddress({ value, tag }: { value: unknown; tag?: unknown }) {
  const address = findTaggedAddress(value, tag);
  return address ? <AddressName key={contactKey(address)} address={address} /> : null;
}

/** What the form names: a contact, or an address without one. */
interface NameTarget {
  readonly address: TaggedAddress;
  readonly contact?: Contact;
}

function AddressName({ address }: { address: TaggedAddress }) {
  const contact = useContact(address);
  const [target, setTarget] = useState<NameTarget>();
  const [deleted, setDeleted] = useState<Contact>();
  const { error, act } = useAction();
  const { container, onPress } = useFocusRestore<HTMLElement>(target, deleted, contact);
  const onName = (next: NameTarget) => {
    onPress();
    setDeleted(undefined);
    setTarget(next);
  };
  const deleteName = async (old: Contact) => {
    onPress();
    await deleteContact(old);
    setDeleted(old);
  };
  if (target) {
    return (
      <dd class="naming">
        <NameForm
          taggedAddress={target.address}
          contact={target.contact}
          onDone={() => setTarget(undefined)}
        />
      </dd>
    );
  }
  return (
    <dd class="naming" ref={container}>
      {contact && (
        <ContactButtons
          address={address}
          contact={contact}
          onName={onName}
          onDelete={() => act(() => deleteName(contact))}
        />
      )}
      {!contact && deleted && (
        <>
          <span class="small soft" role="status">
            {t('name_forgotten')}
          </span>{' '}
          <TextButton onClick={() => act(() => saveContacts([deleted]))}>
            {t('book_undo')}
          </TextButton>
        </>
      )}
      {!contact && <TextButton onClick={() => onName({ address })}>{t('name_address')}</TextButton>}
      <Problem text={error && t('book_failed')} />
    </dd>
  );
}

interface ContactButtonsProps {
  readonly address: TaggedAddress;
  readonly contact: Contact;
  readonly onName: (target: NameTarget) => void;
  readonly onDelete: () => void;
}

/** A contact without a tag applies to all tags: the address with this tag can get its own name. */
function ContactButtons({ address, contact, onName, onDelete }: ContactButtonsProps) {
  return (
    <>
      <TextButton onClick={() => onName({ address: contact, contact })}>
        {t('book_rename')}
      </TextButton>
      {address.tag !== undefined && contact.tag === undefined && (
        <TextButton onClick={() => onName({ address })}>{t('name_tag', address.tag)}</TextButton>
      )}
      <TextButton onClick={onDelete}>{t('name_forget')}</TextButton>
    </>
  );
}

function TextButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" class="plain small" onClick={onClick}>
      {children}
    </button>
  );
}
