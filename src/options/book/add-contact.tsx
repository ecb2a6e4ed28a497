import { useMemo, useState } from 'preact/hooks';
import { saveContacts } from '../../adapters/storage/contacts';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey } from '../../core/book/contact';
import { findLookAlike } from '../../core/book/look-alike';
import { parseEntry } from '../../core/book/parse-entry';
import { findTaggedAddress } from '../../core/book/tagged-address';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { isolated } from '../../ui/text/isolated';

const NOTHING = { name: '', address: '', tag: '' };

/** A new line of the book, by hand; checked as a line of a file is. */
export function AddContact({ contacts }: { contacts: readonly Contact[] }) {
  const addresses = useMemo(() => new Set(contacts.map((contact) => contact.address)), [contacts]);
  const [entry, setEntry] = useState(NOTHING);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState('');
  const { busy, error, act } = useAction();
  const address = findTaggedAddress(entry.address.trim())?.address;
  const like = address && findLookAlike(address, addresses);
  const add = async () => {
    setAdded('');
    setSaid('');
    const read = parseEntry(entry);
    if (typeof read === 'string') return setSaid(t(`entry_${read}`));
    const known = contacts.find((contact) => contactKey(contact) === contactKey(read));
    if (known) return setSaid(t('book_known', isolated(known.name)));
    const saved = await saveContacts([{ ...read, createdAt: Date.now() }]);
    if (!saved) return setSaid(t('book_full'));
    setEntry(NOTHING);
    return setAdded(t('book_added', isolated(read.name)));
  };
  const field = (name: keyof typeof NOTHING, label: string, shape: object = {}) => (
    <label class="field">
      <span class="small soft">{label}</span>
      <input
        name={`contact-${name}`}
        autoComplete="off"
        spellcheck={false}
        value={entry[name]}
        onInput={(event) => setEntry({ ...entry, [name]: event.currentTarget.value })}
        {...shape}
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
        {like && !addresses.has(address) && (
          <p class="note bad small" role="alert">
            {t('risk_look_alike', like)}
          </p>
        )}
        {field('tag', t('book_tag'), { inputMode: 'numeric' })}
        <Problem text={said || (error && t('book_failed'))} />
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
