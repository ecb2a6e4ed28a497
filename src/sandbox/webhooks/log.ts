/** One attempt to deliver a webhook, as the console's log shows it (§6.5). */
export interface WebhookEntry {
  /** Payload uuid. */
  payload: string;
  /** 1 to 5. */
  attempt: number;
  /** Sandbox time in ms when the attempt started. */
  at: number;
  url: string;
  /** HTTP status of the response; absent without a response, then `error` says why. */
  status?: number;
  error?: string;
  /** Duration in ms of real time. */
  tookMs: number;
}

const MAX_ENTRIES = 20_000;

/** Finished attempts, oldest first; the oldest are dropped above `MAX_ENTRIES`. */
export class WebhookLog {
  #entries: WebhookEntry[] = [];

  add(entry: WebhookEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
  }

  /** A copy of the log. */
  entries(): WebhookEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }
}
