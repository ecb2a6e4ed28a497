import { isExpired, type PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';

/** Unread items; `next` takes the present one or waits for the next. */
export class UnreadQueue {
  #items: string[] = [];
  #takers: ((uuid: string) => void)[] = [];

  constructor(private readonly isOpen: (uuid: string) => boolean) {}

  add(uuid: string): void {
    const taker = this.#takers.shift();
    if (taker) taker(uuid);
    else this.#items.push(uuid);
  }

  /** Rejects after `timeoutMs` of real time. */
  next(timeoutMs = 5000): Promise<string> {
    this.#items = this.#items.filter(this.isOpen);
    const present = this.#items.shift();
    if (present) return Promise.resolve(present);
    return new Promise((resolve, reject) => {
      const taker = (uuid: string): void => {
        clearTimeout(timer);
        resolve(uuid);
      };
      const timer = setTimeout(() => {
        this.#takers = this.#takers.filter((other) => other !== taker);
        reject(new Error(`Nothing reached the phone within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#takers.push(taker);
    });
  }
}

/** What reached the phone: pushes, and sign-ins whose QR code is on some screen. */
export class PhoneInbox {
  readonly pushes: UnreadQueue;
  readonly signIns: UnreadQueue;
  #listeners = new Set<(uuid: string) => void>();

  constructor(private readonly platform: Platform) {
    const isOpen = (uuid: string): boolean => {
      const record = platform.payload(uuid);
      return record !== undefined && this.#isOpen(record);
    };
    this.pushes = new UnreadQueue(isOpen);
    this.signIns = new UnreadQueue(isOpen);
    platform.events.subscribe((event, record) => {
      if (event === 'created' && record.madeBy === 'oauth' && record.onScreen) {
        this.signIns.add(record.uuid);
      }
      if (event !== 'pushed') return;
      this.pushes.add(record.uuid);
      for (const listener of [...this.#listeners]) listener(record.uuid);
    });
  }

  onPush(onPush: (uuid: string) => void): () => void {
    this.#listeners.add(onPush);
    return () => {
      this.#listeners.delete(onPush);
    };
  }

  /** Unresolved and openable, pushed ones first, newest first. */
  openRequests(): PayloadRecord[] {
    return this.platform
      .payloads()
      .filter((record) => this.#isOpen(record))
      .reverse()
      .sort((a, b) => Number(b.pushed) - Number(a.pushed));
  }

  /** Opened in time may still be signed after expiry (§4.3). */
  #isOpen(record: PayloadRecord): boolean {
    if (record.resolution) return false;
    return record.openedAt !== null || !isExpired(record, this.platform.clock.now());
  }
}
