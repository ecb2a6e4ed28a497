import { render } from 'preact';
import { checkSignedRequests } from './check-signed-requests';
import { Options } from './options';
import { tidyHistory } from './tidy-history';
import { watchOpenRequests } from './watch-open';

const root = document.querySelector('#app');
if (root) render(<Options />, root);
watchOpenRequests();
checkSignedRequests();
void tidyHistory().catch(console.warn);
document.documentElement.dataset.ready = '';
