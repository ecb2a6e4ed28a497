import { notify } from '../adapters/browser/notifications';
import { getNotificationLevel } from '../adapters/settings/settings';
import { getUnnotifiedRequests } from '../adapters/storage/find-requests';
import { changeRequest } from '../adapters/storage/request-writes';
import { t } from '../adapters/text/i18n';
import { statusText } from '../adapters/text/status-text';
import { notificationText } from '../core/request/notification-text';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';

const PREFIX = 'request:';

/** As long as another one follows within this time, ends are gathered; so often at the most. */
const GATHER = 300;
const GATHERINGS = 10;

/** So many at once are told one by one, more in one notification. */
const SINGLE = 3;

/** Ends told by this worker, so that two frames at once do not alert twice. */
const told = new Set<string>();
let gathering: Promise<void> | undefined;

/**
 * Says in desktop notifications how requests ended, also those a worker stopped in the middle left
 * untold. They are marked as told after that: a worker stopped in between tells again, and the
 * browser puts the same one in its place.
 */
export function notifyEnded(): Promise<void> {
  gathering ??= gather().then(tell);
  return gathering;
}

async function gather(): Promise<SignRequest[]> {
  let untold: SignRequest[] = [];
  for (let times = 0, before = -1; times < GATHERINGS && before < untold.length; times += 1) {
    before = untold.length;
    if (times > 0) await new Promise((resolve) => setTimeout(resolve, GATHER));
    untold = (await getUnnotifiedRequests()).filter((request) => !told.has(endOf(request)));
  }
  // What ends from here on is gathered anew.
  gathering = undefined;
  for (const request of untold) told.add(endOf(request));
  return untold;
}

async function tell(untold: readonly SignRequest[]): Promise<void> {
  const news = await getNotificationLevel();
  if (news !== 'none') {
    if (untold.length > SINGLE) await tellMany(untold);
    else await Promise.all(untold.map((request) => tellOne(request, news === 'brief')));
  }
  await Promise.all(
    untold.map((request) =>
      changeRequest(request.identifier, (row) => ({ ...row, told: statusOf(request) })),
    ),
  );
}

function endOf(request: SignRequest): string {
  return `${request.identifier} ${statusOf(request)}`;
}

function tellOne(request: SignRequest, brief: boolean): Promise<void> {
  const text = brief || request.private ? t('extensionName') : notificationText(request);
  return notify(PREFIX + request.identifier, statusText(statusOf(request)), text);
}

/** "Done, final: 9 · Rejected: 2" */
function tellMany(requests: readonly SignRequest[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const status = statusText(statusOf(request));
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const text = [...counts].map(([status, count]) => `${status}: ${count}`).join(' · ');
  return notify('requests', t('told_many', requests.length), text);
}

/** The request a notification was about; undefined when it was about several. */
export function findNotifiedIdentifier(notification: string): string | undefined {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : undefined;
}
