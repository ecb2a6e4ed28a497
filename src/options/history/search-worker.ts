import { onContactChange } from '../../adapters/storage/contact-changes';
import { onRequestChange } from '../../adapters/storage/request-changes';
import type { SearchCall } from '../../core/history/search-call';
import { Search } from './search';

// A worker of the page's own: looking through a hundred thousand requests never holds up a key.

const search = new Search((answer) => postMessage(answer));
const always = new AbortController().signal;
addEventListener('message', ({ data }: MessageEvent<SearchCall>) => search.ask(data));
onRequestChange(() => search.refresh(), always);
onContactChange(() => search.rename(), always);
search.start();
