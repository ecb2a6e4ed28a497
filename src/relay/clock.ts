/** What the relay needs of time. Given by the entrance, so that tests can have it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const realClock: Clock = { now: () => Date.now() };

export const DAY_MS = 86_400_000;
