import { render } from 'preact';
import { getDrafts, getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { Popup } from './popup';

// Read first, draw once: nothing flickers, nothing jumps.
const [session, open, drafts] = await Promise.all([
  getSessionState(),
  getOpenRequests(),
  getDrafts(),
]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup session={session} open={open} drafts={drafts} />, root);
}
document.documentElement.dataset.ready = '';
