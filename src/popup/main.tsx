import { render } from 'preact';
import { hasMenus } from '../adapters/browser/has-menus';
import { isPrivateContext } from '../adapters/browser/private-context';
import { getSessionState } from '../adapters/sign-in/session-store';
import { setPageLanguage } from '../ui/text/page-language';
import { readDrafts } from './drafts';
import { Popup } from './popup';
import { readRequests } from './read-requests';

const languageSet = setPageLanguage();
// Reads before it renders, so that the popup does not flicker.
const storedDrafts = isPrivateContext() ? [] : readDrafts();
const reading = Promise.all([readRequests(), storedDrafts]).catch(() => undefined);
// A blocked database delays the popup by 500 ms at most: the popup reads again after it rendered.
const timeout = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
const stored = Promise.race([reading, timeout]);
const menuButtonsModule = hasMenus() ? undefined : import('./menu-buttons');
const [session, [requests, drafts] = [], menuButtons] = await Promise.all([
  getSessionState(),
  stored,
  menuButtonsModule,
  languageSet,
]);
const root = document.querySelector('#app');
if (root) {
  root.replaceChildren();
  render(<Popup {...{ session, requests, drafts }} MenuButtons={menuButtons?.MenuButtons} />, root);
}
document.documentElement.dataset.ready = '';
if (isPrivateContext())
  void import('../ui/styles/private-theme').then((module) => module.readTheme());
