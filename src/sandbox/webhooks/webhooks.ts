import type { PayloadRecord } from '../payloads/record';
import type { PlatformEvent } from '../platform/events';
import type { Platform } from '../platform/platform';
import { attemptDelivery, createDelivery, type Delivery, isSendable } from './attempt';
import { type WebhookBody, webhookBody } from './body';
import { type WebhookEntry, WebhookLog } from './log';
import { isDelivered, retryDelayAfter } from './schedule';
import { SkippedUrls } from './skipped-urls';

/** Sends each application the outcome of its payloads, to its webhook URL (§6). */
export class Webhooks {
  #log = new WebhookLog();
  #skippedUrls: SkippedUrls;
  /** The last body of each payload, by uuid, for `resend`. */
  #lastBodies = new Map<string, WebhookBody>();
  #inProgress = new Set<Promise<void>>();
  /** Sent after the next delivery, so that they arrive in the wrong order (`webhookReorder`). */
  #postponed: Delivery | null = null;
  #stop = new AbortController();
  #unsubscribe: () => void;

  /** @param trustedCertificates PEM, in addition to Node's root certificates */
  constructor(
    private readonly platform: Platform,
    private readonly trustedCertificates?: string,
  ) {
    this.#skippedUrls = new SkippedUrls(platform.clock);
    this.#unsubscribe = platform.events.subscribe((event, record) => {
      if (this.#hasWebhook(event)) this.#notify(record);
    });
  }

  /** Finished attempts, oldest first. */
  log(): WebhookEntry[] {
    return this.#log.entries();
  }

  /**
   * Sends the last webhook of a payload again, to the application's current URL. The first attempt
   * starts immediately; resolves when it has ended.
   * @throws Error when the payload has no webhook yet, or the application has no URL
   */
  async resend(payloadUuid: string): Promise<void> {
    const record = this.platform.findPayload(payloadUuid);
    const lastBody = record && this.#lastBodies.get(record.uuid);
    if (!record || !lastBody) throw new Error(`No webhook of payload ${payloadUuid} to resend`);
    const url = this.#urlOf(record);
    if (!url) throw new Error('The application has no webhook URL. Set its webhookUrl first.');
    await this.#start(createDelivery({ ...lastBody, meta: { ...lastBody.meta, url } }), 1);
  }

  /** Resolves when no attempt is in progress. Retries that are due later do not count. */
  async idle(): Promise<void> {
    while (this.#inProgress.size > 0) await Promise.all(this.#inProgress);
  }

  /** Aborts the attempts in progress and sends nothing afterwards. */
  stop(): void {
    this.#unsubscribe();
    this.#stop.abort();
  }

  #hasWebhook(event: PlatformEvent): boolean {
    if (event === 'resolved') return true;
    const isEnd = event === 'cancelled' || event === 'expired';
    return isEnd && this.platform.switches.webhookOnCancelAndExpiry;
  }

  #notify(record: PayloadRecord): void {
    const { clock, switches, tokens } = this.platform;
    const url = this.#urlOf(record);
    const token = record.resolution?.userTokenIssued
      ? tokens.findLastIssuedBy(record.uuid)
      : undefined;
    const body = webhookBody(record, url, token, switches);
    this.#lastBodies.set(record.uuid, body);
    if (!url) return;
    const delivery = createDelivery(body);
    if (switches.webhookDelayMs <= 0) this.#enqueue(delivery);
    else clock.setTimer(clock.now() + switches.webhookDelayMs, () => this.#enqueue(delivery));
  }

  #urlOf(record: PayloadRecord): string {
    return this.platform.findApplication(record.applicationUuid)?.webhookUrl ?? '';
  }

  #enqueue(delivery: Delivery): void {
    const overtaken = this.#postponed;
    this.#postponed = null;
    if (this.platform.switches.webhookReorder && !overtaken) this.#postponed = delivery;
    else void this.#start(delivery, 1, overtaken);
  }

  #start(delivery: Delivery, attempt: number, overtaken: Delivery | null = null): Promise<void> {
    const run = this.#run(delivery, attempt).then(() => {
      if (overtaken) void this.#start(overtaken, 1);
      this.#inProgress.delete(run);
    });
    this.#inProgress.add(run);
    return run;
  }

  /** Sends one attempt. A success is followed by `webhookDuplicates`, a failure by a retry (§6.5). */
  async #run(delivery: Delivery, attempt: number): Promise<void> {
    const { clock, switches } = this.platform;
    const entry = await this.#attempt(delivery, attempt);
    if (!entry) return;
    if (isDelivered(entry.status)) {
      for (let copy = 0; copy < switches.webhookDuplicates; copy += 1) {
        await this.#attempt(delivery, attempt);
      }
      return;
    }
    const delay = retryDelayAfter(attempt);
    if (delay === undefined) return;
    // The platform detects a failed connection only after the response timeout (§6.5).
    const detectedAt = entry.error === undefined ? 0 : entry.at + switches.webhookTimeoutMs;
    const at = Math.max(clock.now(), detectedAt) + delay;
    clock.setTimer(at, () => void this.#start(delivery, attempt + 1));
  }

  /** null when the delivery ends here: skipped, stopped, or its application is gone. */
  async #attempt(delivery: Delivery, attempt: number): Promise<WebhookEntry | null> {
    const application = this.platform.findApplication(delivery.applicationUuid);
    if (!application || this.#stop.signal.aborted) return null;
    const skipReason = this.#skipReason(delivery.url);
    if (skipReason) {
      const { payload, url } = delivery;
      const at = this.platform.clock.now();
      this.#log.add({ payload, attempt, at, url, error: skipReason, tookMs: 0 });
      return null;
    }
    const { secret } = application;
    const entry = await attemptDelivery(this.platform, delivery, attempt, {
      secret,
      stop: this.#stop.signal,
      trustedCertificates: this.trustedCertificates,
    });
    if (this.#stop.signal.aborted) return null;
    this.#skippedUrls.recordResult(entry.url, attempt, entry.status);
    this.#log.add(entry);
    return entry;
  }

  #skipReason(url: string): string | null {
    if (!isSendable(url)) return 'Not an http or https URL';
    return this.#skippedUrls.has(url)
      ? 'Skipped: ten deliveries ended with 404 within an hour'
      : null;
  }
}
