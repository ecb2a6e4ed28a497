import type { WebSocket } from 'ws';
import type { CheckSettings } from './settings';

/** How long the check waits, in ms. */
export interface Timeouts {
  /** For the person with the phone. */
  readonly phoneMs: number;
  /** For a frame that may never come. */
  readonly frameMs: number;
  /** For the second `expires_in_seconds`, which comes every 15 s (protocol §4.1). */
  readonly tickMs: number;
  /** Between two attempts. */
  readonly retryMs: number;
}

export const DEFAULT_TIMEOUTS: Timeouts = {
  phoneMs: 5 * 60_000,
  frameMs: 4000,
  tickMs: 20_000,
  retryMs: 500,
};

/** What the questions need to reach the platform and the person. */
export interface CheckContext {
  readonly settings: CheckSettings;
  readonly fetch: typeof fetch;
  readonly openSocket: (url: string) => WebSocket;
  readonly print: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeouts: Timeouts;
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
