import { isPrivateContext } from '../adapters/browser/private-context';
import { openHistory, openHistoryInNormalWindow } from '../adapters/browser/windows';

/**
 * Opens the history, or what the fragment names: a request, or a section of its page. Closes the popup.
 */
export async function openOptions(fragment?: string): Promise<void> {
  await (isPrivateContext() ? openHistoryInNormalWindow(fragment) : openHistory(fragment));
  window.close();
}

/** Opens the help. Closes the popup. */
export function openHelp(): Promise<void> {
  return openOptions('help');
}
