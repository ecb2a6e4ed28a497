import { useMemo, useState } from 'preact/hooks';
import { saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey } from '../../core/address-book/contact';
import { findLookAlike } from '../../core/address-book/look-alike';
import { findTaggedAddress } from '../../core/address-book/tagged-address';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { isolated } from '../../ui/text/isolated';

const EMPTY = { name: '', address: '', tag: '' };

/** A form that adds a contact; it is checked like an imported one. */
export function AddContact({ contacts }: { contacts: readonly Contact[] }) {
  const addresses = useMemo(() => new Set(contacts.map((contact) => contact.address)), [contacts]);
  const [entry, setEntry] = useState(EMPTY);
  const [problem, setProblem] = useState('');
  const [added, setAdded] = useState('');
  const { busy, error, act } = useAction();
  const address = findTaggedAddress(entry.address.trim())?.address;
  const lookAlike = address && findLookAlike(address, addresses);
  const add = async () => {
    setAdded('');
    setProblem('');
    // Loaded late: it checks for secrets with large word lists.
    const { parseEntry } = await import('../../core/address-book/parse-entry');
    const parsed = parseEntry(entry);
    if (typeof parsed === 'string') return setProblem(t(`entry_${parsed}`));
    const known = contacts.find((contact) => contactKey(contact) === contactKey(parsed));
    if (known) return setProblem(t('book_known', isolated(known.name)));
    const saved = await saveContacts([{ ...parsed, createdAt: Date.now() }]);
    if (!saved) return setProblem(t('book_full'));
    setEntry(EMPTY);
    return setAdded(t('book_added', isolated(parsed.name)));
  };
  const field = (name: keyof typeof EMPTY, label: string, attributes: object = {}) => (
    <label class="field">
      <span class="small soft">{label}</span>
      <input
        name={`contact-${name}`}
        autoComplete="off"
        spellcheck={false}
        value={entry[name]}
        onInput={(event) => setEntry({ ...entry, [name]: event.currentTarget.value })}
        {...attributes}
      />
    </label>
  );
  return (
    <details>
      <summary>{t('book_add')}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act(add);
        }}
      >
        {field('name', t('book_name'), { dir: 'auto' })}
        {field('address', t('book_address'), { class: 'mono' })}
        {lookAlike && !addresses.has(address) && (
          <p class="note bad small" role="alert">
            {t('risk_look_alike', lookAlike)}
          </p>
        )}
        {field('tag', t('book_tag'), { inputMode: 'numeric' })}
        <Problem text={problem || (error && t('book_failed'))} />
        <div class="row">
          <button type="submit" disabled={busy}>
            {t('book_add_one')}
          </button>
          <span class="small soft" role="status">
            {added}
          </span>
        </div>
      </form>
    </details>
  );
}
