import type { PopupPage } from '../popup-page';
import { driveBrowser } from './drive-browser';
import { openPopup, popupScript, waitUntilOpen } from './open-popup';
import type { SystemAccess } from './system-access';

/** Presses the extension's button in the toolbar of the front window and waits for the popup. */
export async function pressToolbarButton(system: SystemAccess, id: string): Promise<PopupPage> {
  await openPopup(system, id);
  return drivePopup(system, id);
}

/** Waits for a popup that is not opened with its button. */
export async function waitForPopup(system: SystemAccess, id: string): Promise<PopupPage> {
  await waitUntilOpen(system, id);
  return drivePopup(system, id);
}

function drivePopup(system: SystemAccess, id: string): PopupPage {
  return driveBrowser(system, {
    find: popupScript(id),
    hide: "browser?.closest('panel')?.hidePopup();",
    reopen: () => openPopup(system, id),
  });
}
