import { changeRequest, getUntoldRequests } from '../adapters/history';
import { notify } from '../adapters/notifications';
import { statusText } from '../adapters/status-text';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import { titleOf } from '../core/transaction/summary';

const PREFIX = 'request:';

/** Tells what a worker stopped in the middle left untold. */
export async function tellUntold(): Promise<void> {
  for (const request of await getUntoldRequests()) await tellEnd(request);
}

/** Ends being told by this worker, so that two frames at once do not alert twice. */
const telling = new Set<string>();

/**
 * Says in a desktop notification how a request ended. It is marked as told after that: a worker
 * stopped in between tells again, and the browser puts the same one in its place.
 */
export async function tellEnd(request: SignRequest): Promise<void> {
  const status = statusOf(request);
  const end = `${request.identifier} ${status}`;
  if (request.untold === undefined || telling.has(end)) return;
  telling.add(end);
  const { type, amount } = titleOf(request.body);
  const text = amount ? `${type} · ${amount}` : type;
  await notify(PREFIX + request.identifier, statusText(status), text);
  await changeRequest(request.identifier, (row) => ({ ...row, told: status }));
}

/** The request a notification was about. */
export function findToldIdentifier(notification: string): string | undefined {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : undefined;
}
