import { openHistory, openTab } from '../adapters/browser/windows';
import { findRequest } from '../adapters/storage/find-requests';
import { findExplorerUrl } from '../core/ledger/explorer-url';
import { sendAgainText } from '../core/request/send-again-text';
import { findNotifiedIdentifier } from './notify-ended';
import { openReviewOfText } from './open-review';

/** Opens the request of a clicked notification in the history. */
export function pressNotification(id: string): Promise<void> {
  return openHistory(findNotifiedIdentifier(id));
}

/**
 * Does what a button of a notification says: the first opens the explorer, or the history when there is
 * no transaction; the second reviews the same as a new request.
 */
export async function pressNotificationButton(id: string, position: number): Promise<void> {
  const request = await findRequest(findNotifiedIdentifier(id) ?? '');
  if (!request) return pressNotification(id);
  if (position > 0) return openReviewOfText(sendAgainText(request.body));
  const url = findExplorerUrl(request);
  return url ? openTab(url) : pressNotification(id);
}
