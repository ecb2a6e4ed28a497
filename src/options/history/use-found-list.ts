import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../core/history/search-call';
import { FoundList } from './found-list';

/** The history of this page with its search, drawn again whenever something of it changed. */
export function useFoundList(): FoundList {
  const [, setDrawn] = useState(0);
  const [{ list, worker }] = useState(() => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    const told = () => setDrawn((times) => times + 1);
    const list = new FoundList((question) => worker.postMessage(question), told);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => list.hear(data));
    return { list, worker };
  });
  useEffect(() => {
    const page = new AbortController();
    void list.start(page.signal);
    return () => {
      page.abort();
      worker.terminate();
    };
  }, []);
  return list;
}
