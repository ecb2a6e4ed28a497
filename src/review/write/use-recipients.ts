import { useEffect, useState } from 'preact/hooks';
import { onContactChange } from '../../adapters/storage/contact-changes';
import type { KnownRecipients } from '../../core/address-book/recipients';

const NONE: KnownRecipients = { contacts: [], recent: [] };

/** The recipients that the user knows, read after the window was drawn; none until then. */
export function useRecipients(): KnownRecipients {
  const [known, setKnown] = useState(NONE);
  useEffect(() => {
    const page = new AbortController();
    const read = async () => {
      const { readRecipients } = await import('./read-recipients');
      const recipients = await readRecipients();
      if (!page.signal.aborted) setKnown(recipients);
    };
    const update = () => void read().catch(console.error);
    update();
    onContactChange(update, page.signal);
    return () => page.abort();
  }, []);
  return known;
}
