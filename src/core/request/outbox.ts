import type { SignRequest } from './sign-request';
import { statusOf } from './status';

/**
 * The requests whose sending failed, and those whose withdrawal is not certain yet, in the order in
 * which they are tried again: oldest first. A request that is sent for the first time is not listed.
 */
export function outboxOf(open: readonly SignRequest[]): SignRequest[] {
  const waiting = open.filter((request) => ['unsent', 'withdrawing'].includes(statusOf(request)));
  return waiting.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
