/** The relay's only source of time; tests pass one that they can advance. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const realClock: Clock = { now: () => Date.now() };

export const DAY_MS = 86_400_000;
