import { notify } from '../adapters/browser/notifications';
import { applyLanguage } from '../adapters/settings/language-setting';
import { getNotificationLevel } from '../adapters/settings/settings';
import { getContactsAt } from '../adapters/storage/contacts';
import { getUnnotifiedRequests } from '../adapters/storage/find-requests';
import { changeRequest } from '../adapters/storage/request-writes';
import { t } from '../adapters/text/i18n';
import { statusText } from '../adapters/text/status-text';
import { typeText } from '../adapters/text/type-text';
import { findContactFor } from '../core/address-book/contact';
import { findNumber } from '../core/fields';
import { findExplorerUrl } from '../core/ledger/explorer-url';
import { isLessDelivered } from '../core/ledger/outcome';
import { notificationPartsOf } from '../core/request/notification-text';
import type { SignRequest } from '../core/request/sign-request';
import { statusOf } from '../core/request/status';
import { shortAddress } from '../core/transaction/summary';

const PREFIX = 'request:';

/** Ends are collected while another one follows within this time (ms), at most so many times. */
const COLLECT_MS = 300;
const MAX_COLLECT_ROUNDS = 10;

/** Up to this number each request gets its own notification; more share one. */
const MAX_SINGLE = 3;

/** Ends that this worker has notified, so that two events at once do not notify twice. */
const notified = new Set<string>();
let collecting: Promise<void> | undefined;

/**
 * Shows desktop notifications of ended requests, also of those that an earlier worker did not notify
 * before it was stopped. The requests are marked as notified afterwards: a worker that is stopped in
 * between notifies again, and the browser replaces the notification with the same ID.
 */
export function notifyEnded(): Promise<void> {
  collecting ??= collectEnded().then(notifyAll);
  return collecting;
}

async function collectEnded(): Promise<SignRequest[]> {
  let ended: SignRequest[] = [];
  for (
    let round = 0, before = -1;
    round < MAX_COLLECT_ROUNDS && before < ended.length;
    round += 1
  ) {
    before = ended.length;
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, COLLECT_MS));
    ended = (await getUnnotifiedRequests()).filter((request) => !notified.has(endKey(request)));
  }
  // Requests that end from now on are collected by the next call.
  collecting = undefined;
  for (const request of ended) notified.add(endKey(request));
  return ended;
}

async function notifyAll(ended: readonly SignRequest[]): Promise<void> {
  const [level] = await Promise.all([getNotificationLevel(), applyLanguage()]);
  if (level !== 'none') {
    if (ended.length > MAX_SINGLE) await notifyMany(ended);
    else await Promise.all(ended.map((request) => notifyOne(request, level === 'brief')));
  }
  await Promise.all(
    ended.map((request) =>
      changeRequest(request.identifier, (row) => ({ ...row, told: statusOf(request) })),
    ),
  );
}

function endKey(request: SignRequest): string {
  return `${request.identifier} ${statusOf(request)}`;
}

async function notifyOne(request: SignRequest, isBrief: boolean): Promise<void> {
  const isLess = isLessDelivered(request, request.ledger?.delivered);
  const title = isLess ? t('status_less') : statusText(statusOf(request));
  const text = isBrief || request.private ? t('extensionName') : await contentOf(request);
  // A private request is deleted now: there is nothing to open.
  const buttons = request.private
    ? []
    : [t(findExplorerUrl(request) ? 'open_explorer' : 'details'), t('send_again')];
  await notify(PREFIX + request.identifier, title, text, buttons);
}

/** What was requested: "25 XRP to Bob" for a payment, else with the type before it. */
async function contentOf(request: SignRequest): Promise<string> {
  const { type, amount, to } = notificationPartsOf(request);
  const name = to && ((await findContactName(request, to)) ?? shortAddress(to));
  const content = name && amount ? t('told_to', amount, name) : name || amount;
  return type === 'Payment' ? content : [typeText(type), content].filter(Boolean).join(' · ');
}

/** The name in the address book. A notification is not delayed by a database that fails. */
async function findContactName(
  { body }: SignRequest,
  address: string,
): Promise<string | undefined> {
  const contacts = await getContactsAt([address]).catch(() => []);
  const tag = findNumber(body.txjson.DestinationTag);
  return findContactFor(contacts, tag === undefined ? { address } : { address, tag })?.name;
}

/** Shows one notification with the counts by status: "Confirmed: 9 · Rejected: 2". */
function notifyMany(requests: readonly SignRequest[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const status = statusText(statusOf(request));
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const text = [...counts].map(([status, count]) => `${status}: ${count}`).join(' · ');
  return notify('requests', t('told_many', requests.length), text);
}

/** The identifier of the request of a notification; undefined when it showed several requests. */
export function findNotifiedIdentifier(notification: string): string | undefined {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : undefined;
}
