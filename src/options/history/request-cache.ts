import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { getRequests } from '../../adapters/storage/request-reads';
import type { SignRequest } from '../../core/request/sign-request';
import { coalesce } from '../../ui/hooks/coalesce';

/** With more requests than this, those that were read first are removed. */
const MAX_REQUESTS = 600;

/** The requests of rows that are or were visible, as stored in the database. */
export class RequestCache {
  private readonly requests = new Map<string, SignRequest>();
  /** Identifiers of the requests that changed after they were read. */
  private readonly changed = new Set<string>();

  /**
   * @param onChange called when changed requests were read again
   * @param onError called when they could not be read again
   */
  constructor(
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /**
   * Reads requests again when they change, until the signal aborts: so rows are current before the
   * search index is updated.
   */
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

  add(requests: readonly SignRequest[]): void {
    for (const request of requests) this.requests.set(request.identifier, request);
    for (const identifier of this.requests.keys()) {
      if (this.requests.size <= MAX_REQUESTS) break;
      this.requests.delete(identifier);
    }
  }

  /** Reads the requests that are not cached. @throws CompanionError `storage` and its kinds */
  async read(identifiers: readonly string[]): Promise<void> {
    const unread = identifiers.filter((identifier) => !this.has(identifier));
    if (unread.length > 0) this.add(await getRequests(unread));
  }

  private readonly reread = coalesce(async () => {
    const readsAll = this.changed.has(ALL_REQUESTS);
    const outdated = [...this.requests.keys()].filter((key) => readsAll || this.changed.has(key));
    this.changed.clear();
    if (outdated.length === 0) return;
    try {
      this.add(await getRequests(outdated));
      this.onChange();
    } catch (error) {
      this.onError(error);
    }
  });
}
