import type { PayloadRecord } from '../payloads/record';
import type { PlatformEvent } from '../platform/events';
import type { Platform } from '../platform/platform';
import { attemptDelivery, type Delivery, deliveryOf, isSendable } from './attempt';
import { type WebhookBody, webhookBody } from './body';
import { GoneAddresses } from './gone';
import { type WebhookEntry, WebhookLog } from './log';
import { isDelivered, waitAfter } from './schedule';

/** Tells applications what became of their payloads, at the one URL each of them has (§6). */
export class Webhooks {
  #log = new WebhookLog();
  #gone: GoneAddresses;
  /** What was told about each payload, to tell it again. */
  #told = new Map<string, WebhookBody>();
  #underway = new Set<Promise<void>>();
  /** Waits for the next one to overtake it (switch `webhookReorder`). */
  #held: Delivery | null = null;
  #stop = new AbortController();
  #deafen: () => void;

  /** @param trust PEM of certificates to trust beside the usual ones */
  constructor(
    private readonly platform: Platform,
    private readonly trust?: string,
  ) {
    this.#gone = new GoneAddresses(platform.clock);
    this.#deafen = platform.events.on((event, record) => {
      if (this.#isToTell(event)) this.#tell(record);
    });
  }

  /** Every attempt that ended, oldest first. */
  log(): WebhookEntry[] {
    return this.#log.entries();
  }

  /**
   * Tells again what was told about a payload, at the application's URL of today, starting with a
   * first attempt at once. Settles when that has ended.
   * @throws Error when nothing was to tell about it, or there is no URL
   */
  async send(payloadUuid: string): Promise<void> {
    const record = this.platform.payload(payloadUuid);
    const told = record && this.#told.get(record.uuid);
    if (!record || !told) throw new Error(`Nothing to tell about payload ${payloadUuid}`);
    const url = this.#urlOf(record);
    if (!url) throw new Error('The application has no webhook URL');
    await this.#start(deliveryOf({ ...told, meta: { ...told.meta, url } }), 1);
  }

  /** Resolves when no attempt is under way; one that is due later does not count. */
  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  /** Ends what is under way and hears of nothing more. */
  stop(): void {
    this.#deafen();
    this.#stop.abort();
  }

  #isToTell(event: PlatformEvent): boolean {
    if (event === 'resolved') return true;
    const isEnd = event === 'cancelled' || event === 'expired';
    return isEnd && this.platform.switches.webhookOnCancelAndExpiry;
  }

  #tell(record: PayloadRecord): void {
    const { clock, switches, tokens } = this.platform;
    const url = this.#urlOf(record);
    const token = record.resolution?.userTokenIssued ? tokens.lastIssuedBy(record.uuid) : undefined;
    const body = webhookBody(record, url, token, switches);
    this.#told.set(record.uuid, body);
    if (!url) return;
    const delivery = deliveryOf(body);
    if (switches.webhookDelayMs <= 0) this.#takeTurn(delivery);
    else clock.setTimer(clock.now() + switches.webhookDelayMs, () => this.#takeTurn(delivery));
  }

  #urlOf(record: PayloadRecord): string {
    return this.platform.application(record.applicationUuid)?.webhookUrl ?? '';
  }

  #takeTurn(delivery: Delivery): void {
    const overtaken = this.#held;
    this.#held = null;
    if (this.platform.switches.webhookReorder && !overtaken) this.#held = delivery;
    else void this.#start(delivery, 1, overtaken);
  }

  #start(delivery: Delivery, attempt: number, overtaken: Delivery | null = null): Promise<void> {
    const run = this.#run(delivery, attempt).then(() => {
      if (overtaken) void this.#start(overtaken, 1);
      this.#underway.delete(run);
    });
    this.#underway.add(run);
    return run;
  }

  /** One attempt with what follows from it: copies after a success, else the next one (§6.5). */
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
    const wait = waitAfter(attempt);
    if (wait === undefined) return;
    // The platform notices a failed connection only when the time for an answer is over (§6.5).
    const noticed = entry.error === undefined ? 0 : entry.at + switches.webhookTimeoutMs;
    const at = Math.max(clock.now(), noticed) + wait;
    clock.setTimer(at, () => void this.#start(delivery, attempt + 1));
  }

  /** null when nothing was sent and nothing more will be. */
  async #attempt(delivery: Delivery, attempt: number): Promise<WebhookEntry | null> {
    const application = this.platform.application(delivery.applicationUuid);
    if (!application || this.#stop.signal.aborted) return null;
    const refusal = this.#refusal(delivery.url);
    if (refusal) {
      const { payload, url } = delivery;
      const at = this.platform.clock.now();
      this.#log.add({ payload, attempt, at, url, error: refusal, tookMs: 0 });
      return null;
    }
    const { secret } = application;
    const how = { secret, stop: this.#stop.signal, trust: this.trust };
    const entry = await attemptDelivery(this.platform, delivery, attempt, how);
    if (this.#stop.signal.aborted) return null;
    this.#gone.note(entry.url, attempt, entry.status);
    this.#log.add(entry);
    return entry;
  }

  #refusal(url: string): string | null {
    if (!isSendable(url)) return 'Not an http or https address';
    return this.#gone.has(url) ? 'Skipped: ten deliveries ended with 404 within an hour' : null;
  }
}
