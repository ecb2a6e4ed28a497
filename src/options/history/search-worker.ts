import { onContactChange } from '../../adapters/storage/contact-changes';
import { onRequestChange } from '../../adapters/storage/request-changes';
import type { SearchCall, TypeNames } from '../../core/history/search-call';
import { Search } from './search';

// The history page starts this worker, so that searching 100,000 requests does not block its input.

const search = new Search((reply) => postMessage(reply));
const always = new AbortController().signal;
addEventListener('message', ({ data }: MessageEvent<SearchCall | TypeNames>) => {
  if (data.about === 'type-names') search.setTypeNames(data.names);
  else search.handleCall(data);
});
onRequestChange(() => search.refresh(), always);
onContactChange(() => search.refreshNames(), always);
search.start();
