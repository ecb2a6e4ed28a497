import { notify } from '../adapters/notifications';
import { statusText } from '../adapters/status-text';
import type { SignRequest } from '../core/sign-request';
import { statusOf } from '../core/status';
import { findHeadline, typeInWords } from '../core/summary';

const PREFIX = 'request:';

/** Says in a desktop notification how a request ended; not what the user just did here. */
export async function tellEnd(request: SignRequest): Promise<void> {
  const status = statusOf(request);
  if (status === 'withdrawn' || status === 'cancelled') return;
  const { txjson } = request.body;
  const what = [typeInWords(txjson.TransactionType), findHeadline(txjson)].filter(Boolean);
  const title = statusText(status);
  await notify(PREFIX + request.identifier, title, what.join(' · '));
}

/** The request a notification was about. */
export function findToldIdentifier(notification: string): string | undefined {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : undefined;
}
