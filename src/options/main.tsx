import { render } from 'preact';
import { checkSignedRequests } from './check-signed-requests';
import { Options } from './options';
import { watchOpenRequests } from './watch-open';

const root = document.querySelector('#app');
if (root) render(<Options />, root);
watchOpenRequests();
checkSignedRequests();
document.documentElement.dataset.ready = '';
