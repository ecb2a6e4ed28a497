import { render } from 'preact';
import { getDrafts, getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { Popup } from './popup';

// Read first, draw once: nothing flickers, nothing jumps.
const stored = Promise.all([getOpenRequests(), getDrafts()]).catch(() => undefined);
const [session, [open, drafts] = []] = await Promise.all([getSessionState(), stored]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup session={session} open={open} drafts={drafts} />, root);
}
document.documentElement.dataset.ready = '';
