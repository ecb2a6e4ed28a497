import { render } from 'preact';
import { getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { Popup } from './popup';

// Read first, draw once: nothing flickers, nothing jumps.
const [session, open] = await Promise.all([getSessionState(), getOpenRequests()]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup session={session} open={open} />, root);
}
document.documentElement.dataset.ready = '';
