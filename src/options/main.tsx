import { render } from 'preact';
import { checkSignedRequests } from './check-signed-requests';
import { goLive } from './live/live';
import { Options } from './options';

const root = document.querySelector('#app');
if (root) render(<Options />, root);
goLive();
checkSignedRequests();
document.documentElement.dataset.ready = '';
