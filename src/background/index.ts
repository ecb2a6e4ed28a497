import { onPace } from '../adapters/browser/alarm';
import { onReach, onSetUp } from '../adapters/browser/lifecycle';
import { onNotificationPress } from '../adapters/browser/notifications';
import { openHistory } from '../adapters/browser/windows';
import { onCommand } from '../adapters/menus/commands';
import { onMenuClick, setMenus } from '../adapters/menus/menus';
import { serve } from '../adapters/messaging/messaging';
import { onWatchPorts } from '../adapters/messaging/watch-port';
import { handlers } from './handlers';
import { handleEvent } from './look';
import { showOpenRequests } from './open-requests';
import { reconcile, reconcileDue, resume } from './reconcile';
import { checkSession } from './session';
import { dropOldDrafts, lookAt, MENUS, takeDown } from './take-down';
import { findToldIdentifier } from './tell';
import { onSocketEvent, setWatchingPages } from './watch';

serve(handlers);
onMenuClick((click) => void takeDown(click));
onCommand((place, page) => void lookAt('selection', place, page));
onPace(() => void reconcileDue());
onReach(() => void reconcile());
onSocketEvent((identifier, event) => void handleEvent(identifier, event));
onNotificationPress((id) => void openHistory(findToldIdentifier(id)));
onWatchPorts((pages) => {
  setWatchingPages(pages);
  void showOpenRequests();
});
onSetUp((why) => {
  if (why === 'installed') void setMenus(MENUS);
  else void checkSession().then(reconcile).finally(dropOldDrafts);
});
// What woke the worker goes first; what an earlier one left undone comes after.
setTimeout(() => void resume(), 50);
