import type { SignRequest } from './sign-request';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** With less time (ms) than this left, the seconds count. */
const SECONDS_FROM = 2 * MINUTE;

/** A time that is left, in whole units, the largest first. */
export interface TimeLeft {
  readonly parts: readonly {
    readonly unit: 'day' | 'hour' | 'minute' | 'second';
    readonly count: number;
  }[];
  /** After how long (ms) the parts change; undefined when no time is left. */
  readonly changesIn?: number;
}

/**
 * When a request expires (ms since 1970): the platform's time, or before that is fetched the time that
 * follows from the request.
 */
export function expiryOf({ expiresAt, sentAt, createdAt, body }: SignRequest): number {
  return expiresAt ?? (sentAt ?? createdAt) + body.options.expire * MINUTE;
}

/** The time until `end`: exact to the minute, in seconds during the last two minutes. */
export function timeLeftUntil(end: number, now: number): TimeLeft {
  const left = end - now;
  if (left < SECOND) return { parts: [{ unit: 'second', count: 0 }] };
  if (left < SECONDS_FROM) {
    return {
      parts: [{ unit: 'second', count: Math.floor(left / SECOND) }],
      changesIn: (left % SECOND) + 1,
    };
  }
  const parts = [
    { unit: 'day', count: Math.floor(left / DAY) },
    { unit: 'hour', count: Math.floor((left % DAY) / HOUR) },
    { unit: 'minute', count: Math.floor((left % HOUR) / MINUTE) },
  ] as const;
  return { parts: parts.filter(({ count }) => count > 0), changesIn: (left % MINUTE) + 1 };
}
