import { render } from 'preact';
import { holdWatchPort } from '../adapters/watch-port';
import { Options } from './options';
import { watchOpenRequests } from './watch-open';

const root = document.querySelector('#app');
if (root) render(<Options />, root);
holdWatchPort();
watchOpenRequests();
document.documentElement.dataset.ready = '';
