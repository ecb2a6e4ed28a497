import { useEffect, useRef, useState } from 'preact/hooks';
import { saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import type { Contact, TaggedAddress } from '../../core/address-book/contact';
import { useAction } from '../hooks/use-action';
import { Problem } from './problem';

interface Props {
  readonly taggedAddress: TaggedAddress;
  /** The contact to rename; without it the form creates one. */
  readonly contact?: Contact | undefined;
  readonly onDone: () => void;
}

/** A form that names an address. */
export function NameForm({ taggedAddress, contact, onDone }: Props) {
  const [name, setName] = useState(contact?.name ?? '');
  const [problem, setProblem] = useState('');
  // Preselected: with an exchange's address, each tag is another customer.
  const [forTag, setForTag] = useState(true);
  const { busy, error, act } = useAction();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = async () => {
    // Loaded late: it checks for secrets with large word lists.
    const { parseName } = await import('../../core/address-book/name');
    const parsed = parseName(name);
    if (!parsed.ok) return setProblem(t(`entry_${parsed.problem}`));
    const named = contact ?? {
      ...(forTag ? taggedAddress : { address: taggedAddress.address }),
      createdAt: Date.now(),
    };
    const saved = await saveContacts([{ ...named, name: parsed.name }]);
    return saved ? onDone() : setProblem(t('book_full'));
  };
  return (
    <form
      class="stack"
      aria-label={t('name_address')}
      onSubmit={(event) => {
        event.preventDefault();
        act(save);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label class="field">
        <span class="small soft">{t('book_name')}</span>
        <input
          ref={input}
          name="contactName"
          autoComplete="off"
          dir="auto"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          aria-invalid={problem !== ''}
        />
      </label>
      {!contact && taggedAddress.tag !== undefined && (
        <label class="row small">
          <input
            type="checkbox"
            name="forTag"
            checked={forTag}
            onChange={(event) => setForTag(event.currentTarget.checked)}
          />
          {t('name_only_tag', taggedAddress.tag)}
        </label>
      )}
      <Problem text={problem || (error && t('book_failed'))} />
      <div class="row wrap">
        <button type="submit" disabled={busy}>
          {t('save')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {t('book_cancel')}
        </button>
      </div>
    </form>
  );
}
