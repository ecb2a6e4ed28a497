import { useEffect, useState } from 'preact/hooks';
import type { SearchReply } from '../../core/history/search-call';
import { FoundList } from './found-list';

/** The history of this page with its search, drawn again whenever something of it changed. */
export function useFoundList(): FoundList {
  const [, setDrawn] = useState(0);
  const [{ list, end }] = useState(() => begin(() => setDrawn((times) => times + 1)));
  useEffect(() => {
    const page = new AbortController();
    void list.start(page.signal);
    return () => {
      page.abort();
      end();
    };
  }, []);
  return list;
}

/** The search starts with the first question. */
function begin(told: () => void): { list: FoundList; end: () => void } {
  let worker: Worker | undefined;
  const list = new FoundList((question) => {
    worker ??= startSearch(list);
    worker.postMessage(question);
  }, told);
  return { list, end: () => worker?.terminate() };
}

function startSearch(list: FoundList): Worker {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => list.hear(data));
  return worker;
}
