import { getFallbackEntries } from '../../adapters/storage/fallback-store';
import { getOpenRequests } from '../../adapters/storage/find-requests';
import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { getRequests } from '../../adapters/storage/request-reads';
import type { SignRequest } from '../../core/request/sign-request';
import { coalesce } from '../../ui/hooks/coalesce';

/** The pause (ms) between two reads. */
const PAUSE = 50;

/** The open requests, kept up to date by reading only those that changed. */
export class OpenRequests {
  private readonly requests = new Map<string, SignRequest>();
  private readonly changed = new Set<string>();
  private mustReadAll = true;

  /** By identifier, as they were read last. */
  get current(): ReadonlyMap<string, SignRequest> {
    return this.requests;
  }

  /** Reads now and after each change. @param onRead called after each read that succeeded */
  follow(onRead: () => void): void {
    const read = coalesce(async () => {
      await this.read().then(onRead).catch(console.warn);
      // The first change is read at once. In a burst, the pause leaves the disk to the worker.
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    });
    onRequestChange((identifier) => {
      this.noteChange(identifier);
      read();
    }, new AbortController().signal);
    read();
  }

  /** @param identifier the request that the next `read` reads again, or `ALL_REQUESTS` */
  noteChange(identifier: string): void {
    if (identifier === ALL_REQUESTS) this.mustReadAll = true;
    else this.changed.add(identifier);
  }

  /** Reads what changed. When it fails, the next call reads the same again. */
  async read(): Promise<void> {
    const identifiers = [...this.changed];
    const readsAll = this.mustReadAll;
    this.changed.clear();
    this.mustReadAll = false;
    try {
      const rows = readsAll ? await getOpenRequests() : await readRequests(identifiers);
      if (readsAll) this.requests.clear();
      for (const identifier of identifiers) this.requests.delete(identifier);
      for (const row of rows) if (row.open) this.requests.set(row.identifier, row);
    } catch (error) {
      for (const identifier of identifiers) this.changed.add(identifier);
      this.mustReadAll ||= readsAll;
      throw error;
    }
  }
}

/** The requests with these identifiers, from the database and the fallback store. */
async function readRequests(identifiers: readonly string[]): Promise<SignRequest[]> {
  const [rows, entries] = await Promise.all([getRequests(identifiers), getFallbackEntries()]);
  const inFallback = entries.map(({ row }) => row);
  return [...rows, ...inFallback.filter(({ identifier }) => identifiers.includes(identifier))];
}
