import { render } from 'preact';
import { hasMenus } from '../adapters/has-menus';
import { getDrafts, getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { Popup } from './popup';

// Read first, draw once: nothing flickers, nothing jumps.
const read = Promise.all([getOpenRequests(), getDrafts()]).catch(() => undefined);
// A database that somebody holds up holds up no more than this: the popup reads it again.
const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
const stored = Promise.race([read, late]);
const menu = hasMenus() ? undefined : import('./without-menu');
const [session, [open, drafts] = [], without] = await Promise.all([
  getSessionState(),
  stored,
  menu,
]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup {...{ session, open, drafts }} WithoutMenu={without?.WithoutMenu} />, root);
}
document.documentElement.dataset.ready = '';
