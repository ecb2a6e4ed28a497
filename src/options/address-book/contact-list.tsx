import { useMemo, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { type Contact, contactKey } from '../../core/address-book/contact';
import { compareTexts } from '../../ui/text/compare-texts';
import { numberText } from '../../ui/text/number-text';
import { ContactRow } from './contact-row';

/** Contacts shown at first, and added with each "more": 5,000 at once would block the page. */
const PAGE_SIZE = 50;

/** The search field is shown when there are more contacts than this. */
const SEARCH_ABOVE = 10;

interface Props {
  readonly contacts: readonly Contact[];
  readonly onRemove: (contact: Contact) => void;
}

/** The contacts sorted by name, with a search field. */
export function ContactList({ contacts, onRemove }: Props) {
  const [text, setText] = useState('');
  const [shownCount, setShownCount] = useState(PAGE_SIZE);
  const sorted = useMemo(
    () => contacts.toSorted((a, b) => compareTexts(a.name, b.name)),
    [contacts],
  );
  const found = useMemo(() => sorted.filter((contact) => matches(contact, text)), [sorted, text]);
  if (contacts.length === 0) return <p class="note soft">{t('book_empty')}</p>;
  return (
    <>
      {contacts.length > SEARCH_ABOVE && (
        <label class="field">
          <span class="small soft">{t('book_search')}</span>
          <input
            type="search"
            name="sought"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setShownCount(PAGE_SIZE);
            }}
          />
        </label>
      )}
      <p class="small soft" role="status">
        {text.trim() !== '' && t('book_found', numberText(found.length))}
      </p>
      {found.length > 0 && (
        <ul class="list card entries" aria-label={t('book')}>
          {found.slice(0, shownCount).map((contact) => (
            <ContactRow key={contactKey(contact)} contact={contact} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {found.length > shownCount && (
        <p>
          <button type="button" onClick={() => setShownCount(shownCount + PAGE_SIZE)}>
            {t('book_more')}
          </button>
        </p>
      )}
    </>
  );
}

/** Whether the name, the address or the tag contains the text. */
function matches({ name, address, tag }: Contact, text: string): boolean {
  const part = text.trim().toLowerCase().normalize('NFC');
  return `${name}\n${address}\n${tag ?? ''}`.toLowerCase().includes(part);
}
