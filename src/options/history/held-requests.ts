import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { getRequests } from '../../adapters/storage/request-reads';
import type { SignRequest } from '../../core/request/sign-request';
import { coalesce } from '../../ui/hooks/coalesce';

/** As many requests are kept in memory; what was read longest ago goes first. */
const KEPT = 600;

/** The requests of the rows that are or were in view, as the store has them. */
export class HeldRequests {
  private readonly requests = new Map<string, SignRequest>();
  /** Changed since they were read. */
  private readonly changed = new Set<string>();

  /**
   * @param told called when one of them is another
   * @param fail called when they could not be read again
   */
  constructor(
    private readonly told: () => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  /** Reads again what changes, until the signal aborts: rows say so before the search knows. */
  follow(signal: AbortSignal): void {
    onRequestChange((identifier) => {
      this.changed.add(identifier);
      this.reread();
    }, signal);
  }

  has(identifier: string): boolean {
    return this.requests.has(identifier);
  }

  get(identifier: string): SignRequest | undefined {
    return this.requests.get(identifier);
  }

  keep(requests: readonly SignRequest[]): void {
    for (const request of requests) this.requests.set(request.identifier, request);
    for (const identifier of this.requests.keys()) {
      if (this.requests.size <= KEPT) break;
      this.requests.delete(identifier);
    }
  }

  /** Reads those that are not held. @throws CompanionError `storage` and its kinds */
  async read(identifiers: readonly string[]): Promise<void> {
    const unread = identifiers.filter((identifier) => !this.has(identifier));
    if (unread.length > 0) this.keep(await getRequests(unread));
  }

  private readonly reread = coalesce(async () => {
    const all = this.changed.has(ALL_REQUESTS);
    const held = [...this.requests.keys()].filter((key) => all || this.changed.has(key));
    this.changed.clear();
    if (held.length === 0) return;
    try {
      this.keep(await getRequests(held));
      this.told();
    } catch (error) {
      this.fail(error);
    }
  });
}
