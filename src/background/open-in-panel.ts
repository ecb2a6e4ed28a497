import {
  findPanelSubject,
  savePanelSubject,
  takePanelSubject,
} from '../adapters/browser/panel-subject';
import { openWindow } from '../adapters/browser/windows';

/** A panel that has not taken its subject after this time (ms) is not shown. */
const PANEL_TIMEOUT_MS = 5000;

/**
 * Lets the open side panel of a window show a draft or page target. Some browsers say that they opened
 * a panel and show none, for example in windows of web apps: then a review window opens.
 */
export async function showInPanel(id: string, window: number): Promise<void> {
  await savePanelSubject(window, id);
  setTimeout(() => void openWindowIfMissed(id, window), PANEL_TIMEOUT_MS);
}

async function openWindowIfMissed(id: string, window: number): Promise<void> {
  if ((await findPanelSubject(window)) !== id) return;
  await takePanelSubject(window);
  await openWindow('review', id, window);
}
