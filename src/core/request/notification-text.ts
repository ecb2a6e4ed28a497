import { titleOf } from '../transaction/summary';
import { deliveredOf } from './delivered';
import type { SignRequest } from './sign-request';

/** What notifications show: type, amount and outcome; only the outcome; or no notifications. */
export const NOTIFICATION_LEVELS = ['all', 'brief', 'none'] as const;
export type NotificationLevel = (typeof NOTIFICATION_LEVELS)[number];

/** Parses the stored setting; unknown values become `all`. */
export function findNotificationLevel(value: unknown): NotificationLevel {
  return NOTIFICATION_LEVELS.find((known) => known === value) ?? 'all';
}

/** The type and the amount of a request; the delivered amount once the ledger reports it. */
export function notificationText(request: SignRequest): string {
  const { type, amount } = titleOf(request.body);
  const [value, unit] = deliveredOf(request)?.split(' ') ?? [];
  const shownAmount = value && unit ? `${value} ${unit}` : amount;
  return shownAmount ? `${type} · ${shownAmount}` : type;
}
