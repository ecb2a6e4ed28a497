import { useEffect, useState } from 'preact/hooks';
import { getDrafts } from '../adapters/storage/drafts';
import { t } from '../adapters/text/i18n';
import type { Draft } from '../core/draft';
import { DraftList } from '../ui/components/draft-list';
import { numberText } from '../ui/text/number-text';

/** The drafts, folded away above the list, read again whenever the user comes back to the page. */
export function StoredDrafts() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    const page = new AbortController();
    // The storage note names the problem when the database cannot be read.
    const read = () => void getDrafts().then(setDrafts, console.warn);
    read();
    addEventListener('focus', read, { signal: page.signal });
    return () => page.abort();
  }, []);
  return (
    <details class="draft-fold">
      <summary>
        {t('drafts')} <span class="chip">{numberText(drafts.length)}</span>
      </summary>
      <DraftList drafts={drafts} onDrafts={setDrafts} />
    </details>
  );
}
