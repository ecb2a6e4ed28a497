import { render } from 'preact';
import { hasMenus } from '../adapters/browser/has-menus';
import { isPrivateContext } from '../adapters/browser/private-context';
import { getSessionState } from '../adapters/sign-in/session-store';
import { getDrafts } from '../adapters/storage/drafts';
import { setPageLanguage } from '../ui/text/page-language';
import { Popup } from './popup';
import { readOpenRequests } from './read-open-requests';

setPageLanguage();
// Read first, draw once: nothing flickers, nothing jumps.
const drafted = isPrivateContext() ? [] : getDrafts();
const read = Promise.all([readOpenRequests(), drafted]).catch(() => undefined);
// A database that somebody holds up holds up no more than this: the popup reads it again.
const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
const stored = Promise.race([read, late]);
const menu = hasMenus() ? undefined : import('./menu-buttons');
const [session, [open, drafts] = [], without] = await Promise.all([
  getSessionState(),
  stored,
  menu,
]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup {...{ session, open, drafts }} MenuButtons={without?.MenuButtons} />, root);
}
document.documentElement.dataset.ready = '';
