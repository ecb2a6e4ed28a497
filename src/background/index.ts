import { onPace } from '../adapters/browser/alarm';
import { onReach, onSetUp } from '../adapters/browser/lifecycle';
import { onNotificationPress } from '../adapters/browser/notifications';
import { openHistory } from '../adapters/browser/windows';
import { onCommand } from '../adapters/menus/commands';
import { onMenuClick, setMenus } from '../adapters/menus/menus';
import { serve } from '../adapters/messaging/messaging';
import { onWatchPorts } from '../adapters/messaging/watch-port';
import { onTokenNews } from '../adapters/platform/ask';
import { follow, showOpen } from './aftermath';
import { handlers } from './handlers';
import { reconcile, reconcileDue, resume } from './reconcile';
import { onRecorded } from './record';
import { checkSession, noteNews } from './session';
import { dropOldDrafts, lookAt, MENUS, takeDown } from './take-down';
import { findToldIdentifier } from './tell';
import { setWatchingPages } from './watch';

onRecorded(follow);
onTokenNews(noteNews);
serve(handlers);
onMenuClick((click) => void takeDown(click));
onCommand((place, page) => void lookAt('selection', place, page));
onPace(() => void reconcileDue());
onReach(() => void reconcile());
onNotificationPress((id) => void openHistory(findToldIdentifier(id)));
onWatchPorts((pages) => {
  setWatchingPages(pages);
  void showOpen();
});
onSetUp((why) => {
  if (why === 'installed') void setMenus(MENUS);
  else void checkSession().then(reconcile).finally(dropOldDrafts);
});
// What woke the worker goes first; what an earlier one left undone comes after.
setTimeout(() => void resume(), 50);
