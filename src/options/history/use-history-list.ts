import { useEffect, useState } from 'preact/hooks';
import { typeNames } from '../../adapters/text/type-text';
import type { SearchReply, TypeNames } from '../../core/history/search-call';
import { HistoryList } from './history-list';

/** The history list of this page and its search worker. Draws again whenever the list changes. */
export function useHistoryList(): HistoryList {
  const [, setDrawn] = useState(0);
  const [{ list, stop }] = useState(() => createList(() => setDrawn((times) => times + 1)));
  useEffect(() => {
    const page = new AbortController();
    void list.start(page.signal);
    return () => {
      page.abort();
      stop();
    };
  }, []);
  return list;
}

/** Creates a list that starts its search worker with the first call. */
function createList(onChange: () => void): { list: HistoryList; stop: () => void } {
  let worker: Worker | undefined;
  const list = new HistoryList((call) => {
    worker ??= startWorker(list);
    worker.postMessage(call);
  }, onChange);
  return { list, stop: () => worker?.terminate() };
}

function startWorker(list: HistoryList): Worker {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) =>
    list.handleReply(data),
  );
  const first: TypeNames = { about: 'type-names', names: typeNames() };
  worker.postMessage(first);
  return worker;
}
