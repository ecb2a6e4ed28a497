import { useState } from 'preact/hooks';
import { deleteContact, saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey, type TaggedAddress } from '../../core/book/contact';
import { findTaggedAddress } from '../../core/book/tagged-address';
import { useAction } from '../hooks/use-action';
import { useContact } from '../hooks/use-contacts';
import { useFocusBack } from '../hooks/use-focus-back';
import { NameForm } from './name-form';
import { Problem } from './problem';

/** Below an address in a list of facts: give it a name, change it, forget it. */
export function NameAddress({ value, tag }: { value: unknown; tag?: unknown }) {
  const place = typeof value === 'string' ? findTaggedAddress(value, tag) : undefined;
  return place ? <Naming key={contactKey(place)} place={place} /> : null;
}

/** What is named in the form: a place, or a contact anew. */
interface Named {
  readonly place: TaggedAddress;
  readonly contact?: Contact;
}

function Naming({ place }: { place: TaggedAddress }) {
  const contact = useContact(place);
  const [named, setNamed] = useState<Named>();
  const [forgotten, setForgotten] = useState<Contact>();
  const { error, act } = useAction();
  const { within, pressed } = useFocusBack<HTMLElement>(named, forgotten, contact);
  const open = (what: Named) => {
    pressed();
    setForgotten(undefined);
    setNamed(what);
  };
  const forget = async (gone: Contact) => {
    pressed();
    await deleteContact(gone);
    setForgotten(gone);
  };
  if (named) {
    return (
      <dd class="naming">
        <NameForm {...named} onDone={() => setNamed(undefined)} />
      </dd>
    );
  }
  return (
    <dd class="naming" ref={within}>
      {contact && <Known {...{ place, contact, open }} forget={() => act(() => forget(contact))} />}
      {!contact && forgotten && (
        <>
          <span class="small soft" role="status">
            {t('name_forgotten')}
          </span>{' '}
          <Press onClick={() => act(() => saveContacts([forgotten]))}>{t('book_undo')}</Press>
        </>
      )}
      {!contact && <Press onClick={() => open({ place })}>{t('name_address')}</Press>}
      <Problem text={error && t('book_failed')} />
    </dd>
  );
}

interface KnownProps {
  readonly place: TaggedAddress;
  readonly contact: Contact;
  readonly open: (what: Named) => void;
  readonly forget: () => void;
}

/** The contact may hold for any tag: then this one can have a name of its own. */
function Known({ place, contact, open, forget }: KnownProps) {
  return (
    <>
      <Press onClick={() => open({ place: contact, contact })}>{t('book_rename')}</Press>
      {place.tag !== undefined && contact.tag === undefined && (
        <Press onClick={() => open({ place })}>{t('name_tag', place.tag)}</Press>
      )}
      <Press onClick={forget}>{t('name_forget')}</Press>
    </>
  );
}

function Press({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" class="plain small" onClick={onClick}>
      {children}
    </button>
  );
}
