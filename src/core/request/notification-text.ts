import { findText } from '../fields';
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

/** What a notification says about a request, besides its outcome. */
export interface NotificationParts {
  /** The ledger's name of the type. */
  readonly type: unknown;
  /** The delivered amount once the ledger reports it; empty without an amount. */
  readonly amount: string;
  /** The destination as it is in the transaction: an address in either form. */
  readonly to: string | undefined;
}

export function notificationPartsOf(request: SignRequest): NotificationParts {
  const { amount } = titleOf(request.body);
  const [value, unit] = deliveredOf(request)?.split(' ') ?? [];
  const type = request.body.txjson.TransactionType;
  const to = findText(request.body.txjson.Destination);
  return { type, amount: value && unit ? `${value} ${unit}` : amount, to };
}
