import { isClosed, type PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';

/** A queue of uuids of payloads; `next` removes the first one that is still open, or waits. */
export class UnreadQueue {
  #items: string[] = [];
  #waiters: ((uuid: string) => void)[] = [];

  constructor(private readonly isOpen: (uuid: string) => boolean) {}

  add(uuid: string): void {
    const waiter = this.#waiters.shift();
    if (waiter) waiter(uuid);
    else this.#items.push(uuid);
  }

  /** @throws Error after `timeoutMs` of real time */
  next(timeoutMs = 5000): Promise<string> {
    this.#items = this.#items.filter(this.isOpen);
    const present = this.#items.shift();
    if (present) return Promise.resolve(present);
    return new Promise((resolve, reject) => {
      const waiter = (uuid: string): void => {
        clearTimeout(timer);
        resolve(uuid);
      };
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        reject(new Error(`The phone received nothing within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiters.push(waiter);
    });
  }
}

/** What the phone received: pushes, and sign-ins whose QR code a browser shows. */
export class PhoneInbox {
  readonly pushes: UnreadQueue;
  readonly signIns: UnreadQueue;
  #listeners = new Set<(uuid: string) => void>();

  constructor(private readonly platform: Platform) {
    const isOpen = (uuid: string): boolean => {
      const record = platform.findPayload(uuid);
      return record !== undefined && this.#isOpen(record);
    };
    this.pushes = new UnreadQueue(isOpen);
    this.signIns = new UnreadQueue(isOpen);
    platform.events.subscribe((event, record) => {
      if (event === 'created' && record.createdBy === 'oauth' && record.isOnScreen) {
        this.signIns.add(record.uuid);
      }
      if (event !== 'pushed') return;
      this.pushes.add(record.uuid);
      for (const listener of [...this.#listeners]) listener(record.uuid);
    });
  }

  /** The returned function ends the subscription. */
  onPush(listener: (uuid: string) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Payloads that can still be signed or rejected: pushed ones first, then newest first. */
  openRequests(): PayloadRecord[] {
    return this.platform
      .payloads()
      .filter((record) => this.#isOpen(record))
      .reverse()
      .sort((a, b) => Number(b.pushed) - Number(a.pushed));
  }

  /** A payload that was opened in time can be rejected after its expiry, and may be signed (§4.3). */
  #isOpen(record: PayloadRecord): boolean {
    const { clock, switches } = this.platform;
    return !record.resolution && !isClosed(record, clock.now(), switches);
  }
}
