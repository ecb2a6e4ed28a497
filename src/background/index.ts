import { onAlarm } from '../adapters/browser/alarm';
import { onInstalledOrStarted, onMaybeReachable } from '../adapters/browser/lifecycle';
import { onNotificationButton, onNotificationClick } from '../adapters/browser/notifications';
import { onCommand } from '../adapters/menus/commands';
import { onMenuClick, setMenus, updateMenuLanguage } from '../adapters/menus/menus';
import { serveCalls } from '../adapters/messaging/messaging';
import { onWatchPortCount } from '../adapters/messaging/watch-port';
import { applyReviewPlace } from '../adapters/settings/review-place-setting';
import { protectSession } from '../adapters/sign-in/change-session';
import { handlers } from './handlers';
import { showOpenRequests } from './open-requests';
import { deleteOldDrafts, MENUS, openReviewFromMenu, openReviewOfTarget } from './open-review';
import { openWelcomeOnce } from './open-welcome-once';
import { pressNotification, pressNotificationButton } from './press-notification';
import { reconcile, reconcileDue, resume } from './reconcile';
import { handleEvent } from './refresh';
import { checkSession } from './session';
import { onSocketEvent, setWatchingPages } from './watch';

void protectSession();
serveCalls(handlers);
onMenuClick((click) => void openReviewFromMenu(click));
onCommand((place, page) => void openReviewOfTarget('selection', place, page));
onAlarm(() => void reconcileDue());
onMaybeReachable(() => void reconcile());
onSocketEvent((identifier, event) => void handleEvent(identifier, event));
onNotificationClick((id) => void pressNotification(id));
onNotificationButton((id, position) => void pressNotificationButton(id, position));
onWatchPortCount((pages) => {
  setWatchingPages(pages);
  void showOpenRequests();
});
onInstalledOrStarted((why) => {
  if (why === 'started') void checkSession().then(reconcile).finally(deleteOldDrafts);
  else void setMenus(MENUS);
  if (why === 'installed') void openWelcomeOnce();
});
// The event that woke the worker is handled first, then what an earlier worker did not finish.
setTimeout(() => {
  void resume();
  void applyReviewPlace();
  void updateMenuLanguage(MENUS);
}, 50);
