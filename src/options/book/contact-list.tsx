import { useMemo, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey } from '../../core/book/contact';
import { compareTexts } from '../../ui/text/compare-texts';
import { numberText } from '../../ui/text/number-text';
import { ContactRow } from './contact-row';

/** Lines shown at first, and added by each press: 5,000 at once would halt the page. */
const STEP = 50;

/** From this many on, looking for one by eye is work. */
const MANY = 10;

interface Props {
  readonly contacts: readonly Contact[];
  readonly onRemove: (contact: Contact) => void;
}

/** The book by name, a page at a time, and what is looked for in it. */
export function ContactList({ contacts, onRemove }: Props) {
  const [sought, setSought] = useState('');
  const [wanted, setWanted] = useState(STEP);
  const sorted = useMemo(
    () => contacts.toSorted((a, b) => compareTexts(a.name, b.name)),
    [contacts],
  );
  const found = useMemo(() => sorted.filter((contact) => fits(contact, sought)), [sorted, sought]);
  if (contacts.length === 0) return <p class="note soft">{t('book_empty')}</p>;
  return (
    <>
      {contacts.length > MANY && (
        <label class="field">
          <span class="small soft">{t('book_search')}</span>
          <input
            type="search"
            name="sought"
            value={sought}
            onInput={(event) => {
              setSought(event.currentTarget.value);
              setWanted(STEP);
            }}
          />
        </label>
      )}
      <p class="small soft" role="status">
        {sought.trim() !== '' && t('book_found', numberText(found.length))}
      </p>
      {found.length > 0 && (
        <ul class="list card entries" aria-label={t('book')}>
          {found.slice(0, wanted).map((contact) => (
            <ContactRow key={contactKey(contact)} contact={contact} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {found.length > wanted && (
        <p>
          <button type="button" onClick={() => setWanted(wanted + STEP)}>
            {t('book_more')}
          </button>
        </p>
      )}
    </>
  );
}

/** Whether the name, the address or the tag holds what is looked for. */
function fits({ name, address, tag }: Contact, sought: string): boolean {
  const text = sought.trim().toLowerCase();
  return `${name}\n${address}\n${tag ?? ''}`.toLowerCase().includes(text.normalize('NFC'));
}
