import { useEffect, useState } from 'preact/hooks';
import { getDrafts } from '../adapters/storage/drafts';
import type { Draft } from '../core/draft';
import { DraftList } from '../ui/components/draft-list';

/** The drafts, read again whenever the user comes back to the page. */
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
  return <DraftList drafts={drafts} onDrafts={setDrafts} />;
}
