import { render } from 'preact';
import { Options } from './options';
import { watchOpenRequests } from './watch-open';

const root = document.querySelector('#app');
if (root) render(<Options />, root);
watchOpenRequests();
document.documentElement.dataset.ready = '';
