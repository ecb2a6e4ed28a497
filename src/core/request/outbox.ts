import type { SignRequest } from './sign-request';
import { statusOf } from './status';

/**
 * What could not be sent yet, or not be taken back for sure, in the order in which it goes: oldest
 * first. What is on its way for the first time is not waiting.
 */
export function outboxOf(open: readonly SignRequest[]): SignRequest[] {
  const waiting = open.filter((request) => ['unsent', 'withdrawing'].includes(statusOf(request)));
  return waiting.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
