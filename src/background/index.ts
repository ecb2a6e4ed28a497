import { onPace } from '../adapters/alarm';
import { onCommand } from '../adapters/commands';
import { onReach, onSetUp } from '../adapters/lifecycle';
import { onMenuClick, setMenus } from '../adapters/menus';
import { serve } from '../adapters/messaging';
import { onNotificationPress } from '../adapters/notifications';
import { onTokenNews } from '../adapters/platform/ask';
import { onWatchPorts } from '../adapters/watch-port';
import { openHistory } from '../adapters/windows';
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
