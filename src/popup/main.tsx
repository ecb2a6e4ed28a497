import { render } from 'preact';
import { getDrafts, getOpenRequests } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import { setPageLanguage } from '../ui/page-language';
import { Popup } from './popup';

setPageLanguage();
// Read first, draw once: nothing flickers, nothing jumps.
const read = Promise.all([getOpenRequests(), getDrafts()]).catch(() => undefined);
// A database that somebody holds up holds up no more than this: the popup reads it again.
const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
const stored = Promise.race([read, late]);
const [session, [open, drafts] = []] = await Promise.all([getSessionState(), stored]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup session={session} open={open} drafts={drafts} />, root);
}
document.documentElement.dataset.ready = '';
