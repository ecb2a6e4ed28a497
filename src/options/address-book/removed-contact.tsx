import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { Contact } from '../../core/address-book/contact';
import { contactKey } from '../../core/address-book/contact';
import { isolated } from '../../ui/text/isolated';

/** Offers to undo a removal. Takes the focus, because the row that had it is gone. */
export function RemovedContact({ contact, onUndo }: { contact: Contact; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [contactKey(contact)]);
  return (
    <p class="note small row" role="status" data-removed>
      <span class="grow">{t('book_removed', isolated(contact.name))}</span>
      <button type="button" ref={undo} onClick={onUndo}>
        {t('book_undo')}
      </button>
    </p>
  );
}
