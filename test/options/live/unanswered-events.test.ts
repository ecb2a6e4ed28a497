import { expect, test } from 'vitest';
import { RETRY_AFTER, UnansweredEvents } from '../../../src/options/live/unanswered-events';
import { requestRow, UUID } from '../../core/request/request-row';

const row = requestRow({ uuid: UUID });
const { identifier } = row;
const open = new Map([[identifier, row]]);

test('takeOverdue returns an event again and again until it is answered', () => {
  const events = new UnansweredEvents();
  events.add(identifier, 'opened', 1);
  expect(events.takeOverdue(open, RETRY_AFTER)).toEqual([]);
  expect(events.takeOverdue(open, 1 + RETRY_AFTER)).toEqual([[identifier, 'opened']]);
  expect(events.takeOverdue(open, 1 + 2 * RETRY_AFTER)).toEqual([[identifier, 'opened']]);
  const refreshed = new Map([[identifier, { ...row, lookedAt: 2 }]]);
  expect(events.takeOverdue(refreshed, 3 * RETRY_AFTER)).toEqual([]);
  expect(events.takeOverdue(open, 4 * RETRY_AFTER)).toEqual([]);
});

test('a later event restarts the time, and does not replace an end', () => {
  const events = new UnansweredEvents();
  events.add(identifier, 'resolved', 0);
  events.add(identifier, 'opened', 4000);
  expect(events.takeOverdue(open, RETRY_AFTER)).toEqual([]);
  expect(events.takeOverdue(open, 4000 + RETRY_AFTER)).toEqual([[identifier, 'resolved']]);
});

test('the events of a closed request are forgotten', () => {
  const events = new UnansweredEvents();
  events.add(identifier, 'resolved', 0);
  expect(events.takeOverdue(new Map(), RETRY_AFTER)).toEqual([]);
  expect(events.takeOverdue(open, RETRY_AFTER)).toEqual([]);
});
