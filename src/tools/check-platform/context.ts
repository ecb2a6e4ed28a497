import type { WebSocket } from 'ws';
import type { CheckSettings } from './settings';

/** How long the check waits, in ms. */
export interface Patience {
  /** For the person with the phone. */
  readonly phoneMs: number;
  /** For a frame that may never come. */
  readonly frameMs: number;
  /** For the second `expires_in_seconds`, which comes every 15 s (protocol §4.1). */
  readonly tickMs: number;
  /** Between two looks at the same thing. */
  readonly retryMs: number;
}

export const USUAL_PATIENCE: Patience = {
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
  readonly patience: Patience;
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
