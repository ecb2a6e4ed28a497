import { onChange } from '../../adapters/storage/changes';
import { onContacts } from '../../adapters/storage/contact-changes';
import type { Question } from '../../core/history/search-call';
import { Search } from './search';

// A worker of the page's own: looking through a hundred thousand requests never holds up a key.

const search = new Search((answer) => postMessage(answer));
const always = new AbortController().signal;
addEventListener('message', ({ data }: MessageEvent<Question>) => search.ask(data));
onChange(() => search.refresh(), always);
onContacts(() => search.rename(), always);
search.start();
