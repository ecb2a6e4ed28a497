import { isPrivateContext } from '../adapters/browser/private-context';
import { openWelcome } from '../adapters/browser/welcome-page';
import { openHistory, openHistoryInNormalWindow } from '../adapters/browser/windows';

/**
 * Opens the history, or what the fragment names: a request, or a section of its page. Closes the popup.
 */
export async function openOptions(fragment?: string): Promise<void> {
  await (isPrivateContext() ? openHistoryInNormalWindow(fragment) : openHistory(fragment));
  window.close();
}

/** Opens the first-run page; over a private window, the help of the settings. Closes the popup. */
export async function openHelp(): Promise<void> {
  if (isPrivateContext()) return openOptions('help');
  await openWelcome();
  window.close();
}
