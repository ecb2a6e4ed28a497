import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { Contact } from '../../core/address-book/contact';
import { Identicon } from '../../ui/components/identicon';
import { NameForm } from '../../ui/components/name-form';
import { useFocusRestore } from '../../ui/hooks/use-focus-restore';
import { isolated } from '../../ui/text/isolated';

interface Props {
  readonly contact: Contact;
  readonly onRemove: (contact: Contact) => void;
}

/** One contact, with buttons that rename and remove it. */
export function ContactRow({ contact, onRemove }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const { container, onPress } = useFocusRestore<HTMLLIElement>(isRenaming);
  const { name, address, tag } = contact;
  if (isRenaming) {
    return (
      <li class="entry block">
        <NameForm taggedAddress={contact} contact={contact} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li class="entry" ref={container} data-contact={address}>
      <Identicon address={address} />
      <span class="grow">
        <bdi class="block">
          <strong>{name}</strong>
        </bdi>
        <span class="small soft mono block">{address}</span>
        {tag !== undefined && <span class="small soft block">{t('book_with_tag', tag)}</span>}
      </span>
      <button
        type="button"
        class="plain small"
        aria-label={t('book_rename_one', isolated(name))}
        onClick={() => {
          onPress();
          setRenaming(true);
        }}
      >
        {t('book_rename')}
      </button>
      <button
        type="button"
        class="plain danger small"
        aria-label={t('book_remove_one', isolated(name))}
        onClick={() => onRemove(contact)}
      >
        {t('book_remove')}
      </button>
    </li>
  );
}
