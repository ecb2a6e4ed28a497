import { titleOf } from '../transaction/summary';
import { deliveredOf } from './delivered';
import type { SignRequest } from './sign-request';

/** How much a notification says: all, only how it ended, or there is none. */
export const NOTIFICATION_LEVELS = ['all', 'brief', 'none'] as const;
export type NotificationLevel = (typeof NOTIFICATION_LEVELS)[number];

/** Parses the stored setting; unknown values become `all`. */
export function findNotificationLevel(value: unknown): NotificationLevel {
  return NOTIFICATION_LEVELS.find((known) => known === value) ?? 'all';
}

/** What it was and how much: what was truly delivered, once a ledger said so. */
export function notificationText(request: SignRequest): string {
  const { type, amount } = titleOf(request.body);
  const [value, unit] = deliveredOf(request)?.split(' ') ?? [];
  const told = value && unit ? `${value} ${unit}` : amount;
  return told ? `${type} · ${told}` : type;
}
