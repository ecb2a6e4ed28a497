import { notify } from '../adapters/notifications';
import { statusText } from '../adapters/status-text';
import type { SignRequest } from '../core/sign-request';
import { isSettled, statusOf } from '../core/status';
import { titleOf } from '../core/summary';

const PREFIX = 'request:';

/**
 * Whether it came to an end the user should hear of: not what they just did here, and not a
 * signature while a node's word on it may still come.
 */
export function isWorthTelling(request: SignRequest): boolean {
  const status = statusOf(request);
  if (status === 'withdrawn' || status === 'cancelled' || request.told === status) return false;
  if (status === 'signed') return request.open === undefined;
  return isSettled(status) || status === 'expired-opened';
}

/** Says in a desktop notification how a request ended. */
export async function tellEnd(request: SignRequest): Promise<void> {
  const status = statusOf(request);
  const { type, amount } = titleOf(request.body);
  const title = statusText(status);
  await notify(PREFIX + request.identifier, title, amount ? `${type} · ${amount}` : type);
}

/** The request a notification was about. */
export function findToldIdentifier(notification: string): string | undefined {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : undefined;
}
