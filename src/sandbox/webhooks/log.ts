/** One attempt at telling an application, as the console's log shows it (§6.5). */
export interface WebhookEntry {
  /** Payload uuid. */
  payload: string;
  /** 1 to 5. */
  attempt: number;
  /** Sandbox time in ms when it began. */
  at: number;
  url: string;
  /** HTTP status of the answer; absent when there was none, then `error` says why. */
  status?: number;
  error?: string;
  /** Real time. */
  tookMs: number;
}

const KEPT = 20_000;

/** Every attempt that ended, oldest first. */
export class WebhookLog {
  #entries: WebhookEntry[] = [];

  add(entry: WebhookEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  /** A copy. */
  entries(): WebhookEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }
}
