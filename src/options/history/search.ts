import { getContacts } from '../../adapters/storage/contacts';
import {
  buildChunks,
  countUnindexed,
  indexChanges,
  markDifferences,
  readChunkUpdate,
} from '../../adapters/storage/search-chunks';
import { localDayOf } from '../../adapters/text/local-day';
import { contactKey } from '../../core/address-book/contact';
import { codeOf } from '../../core/companion-error';
import type { IncrementalSearch } from '../../core/history/incremental-search';
import type { IndexChunk } from '../../core/history/index-chunk';
import type { Facet } from '../../core/history/index-entry';
import { overviewOf } from '../../core/history/overview';
import { isNarrowerThan, MATCH_ALL, type Query } from '../../core/history/query';
import type { SearchCall, SearchReply, SearchWindowCall } from '../../core/history/search-call';
import { SearchIndex } from '../../core/history/search-index';
import { typeInWords } from '../../core/transaction/summary';
import { SlicedTasks, type TaskSteps } from './sliced-tasks';

/** Milliseconds of search after which a window reply is sent with the matches found so far. */
const PARTIAL_AFTER_MS = 1;

/** The pause (ms) between two updates of the index. */
const UPDATE_PAUSE = 200;

/** The search worker's index: kept up to date with the database, and searched by the page. */
export class Search {
  private names = new Map<string, string>();
  private typeNames: ReadonlyMap<string, string> = new Map();
  private readonly index = new SearchIndex(localDayOf, (facet, value) =>
    this.searchTextOf(facet, value),
  );
  private chunkKeys: ReadonlySet<string> = new Set();
  private rev = 0;
  private preparing = 0;
  private queue: Promise<void> = Promise.resolve();
  private isUpdateQueued = false;
  private isNamesUpdateQueued = false;
  private readonly replies = new SlicedTasks<SearchCall['about']>('window', (error) =>
    this.fail(error),
  );
  private last: { readonly query: Query; readonly found: IncrementalSearch } | undefined;

  constructor(private readonly onReply: (reply: SearchReply) => void) {}

  start(): void {
    this.enqueue(async () => {
      await this.readNames();
      await this.update();
      // Known before the first reply: a history that is not indexed yet is not an empty one.
      this.preparing = await countUnindexed();
      this.notifyChange();
      this.replies.start();
    });
    this.enqueue(async () => {
      await buildChunks(async (left) => {
        this.preparing = left;
        await this.update();
        this.notifyChange();
      });
      await this.readOtherChunks();
    });
    this.enqueue(() => this.repair());
  }

  /** Reads the chunks that another page built meanwhile. */
  private async readOtherChunks(): Promise<void> {
    const { rev } = this;
    await this.update();
    if (this.rev !== rev) this.notifyChange();
  }

  /** Compares the index with the database, and updates it where they differ. */
  private async repair(): Promise<void> {
    let differences = 0;
    for (const { from, before, identifiers } of this.index.keyRanges()) {
      differences += await markDifferences(from, before, identifiers());
    }
    if (differences === 0) return;
    await this.update();
    this.notifyChange();
  }

  /** Updates the index after requests changed. Changes that come together need one update. */
  refresh(): void {
    if (this.isUpdateQueued) return;
    this.isUpdateQueued = true;
    this.enqueue(async () => {
      this.isUpdateQueued = false;
      await this.update();
      this.notifyChange();
    });
    // When hundreds of requests change at once, the pause leaves the disk to their writer.
    this.enqueue(() => new Promise((resolve) => setTimeout(resolve, UPDATE_PAUSE)));
  }

  /** Updates the search texts after contacts changed. */
  refreshNames(): void {
    if (this.isNamesUpdateQueued) return;
    this.isNamesUpdateQueued = true;
    this.enqueue(async () => {
      this.isNamesUpdateQueued = false;
      await this.readNames();
      this.index.refreshSearchTexts();
      this.discardResults();
      this.notifyChange();
    });
  }

  /** Sets the names by which types are found besides their own. Cheap before the index is read. */
  setTypeNames(names: Readonly<Record<string, string>>): void {
    this.typeNames = new Map(Object.entries(names));
    if (this.index.size > 0) this.refreshNames();
  }

  /** Waits for the updates queued so far. @returns all entries of the index, newest first */
  async waitForUpdates(): Promise<{ chunk: IndexChunk; entryNumber: number }[]> {
    await this.queue;
    return [...this.index.matchesByChunk(this.index.search(MATCH_ALL))].flatMap(
      ({ chunk, entryNumbers }) =>
        Array.from(entryNumbers, (entryNumber) => ({ chunk, entryNumber })),
    );
  }

  /** Answers a call. It replaces an unanswered call of the same kind. */
  handleCall(call: SearchCall): void {
    this.replies.set(call.about, () => this.reply(call));
  }

  private reply(call: SearchCall): TaskSteps {
    if (call.about === 'window') return this.replyWindow(call);
    const { about, query } = call;
    return about === 'overview' ? this.replyOverview(query) : this.replyIdentifiers(query);
  }

  /**
   * Replies as soon as the rows of the window are found. When the search is not complete by then,
   * completes it and sends the total.
   */
  private *replyWindow(call: SearchWindowCall): TaskSteps {
    const { callNumber, query, from, count, marks } = call;
    const found = this.find(query);
    const end = performance.now() + PARTIAL_AFTER_MS;
    // The row of a mark is known only when the search is complete.
    const isEnough = () => marks.length === 0 && found.total >= from + count;
    for (const _ of found.steps()) {
      if (isEnough() && performance.now() > end) break;
      yield;
    }
    const { isWhole, total, days } = found;
    this.onReply({
      about: 'window',
      callNumber,
      total,
      days,
      isWhole,
      from,
      identifiers: this.index.identifiers(found, from, count),
      rows: marks.map((mark) => this.index.rowOf(found, mark)),
      preparing: this.preparing,
    });
    if (isWhole) return;
    yield* found.steps();
    this.onReply({ about: 'whole', callNumber, total: found.total, days: found.days });
  }

  private *replyIdentifiers(query: Query): TaskSteps {
    const found = this.find(query);
    yield* found.steps();
    const identifiers = this.index.identifiers(found, 0, found.total);
    this.onReply({ about: 'identifiers', identifiers: identifiers.join('\n') });
  }

  private *replyOverview(query: Query): TaskSteps {
    const found = this.find(query);
    yield* found.steps();
    const overview = yield* overviewOf(this.index, found);
    this.onReply({ about: 'overview', overview, choices: this.index.choices() });
  }

  /** The search of a query: the last one if it was for the same query, else a new one. */
  private find(query: Query): IncrementalSearch {
    const last = this.last;
    if (last && JSON.stringify(last.query) === JSON.stringify(query)) return last.found;
    const within =
      last?.found.isWhole && isNarrowerThan(query, last.query) ? last.found : undefined;
    const found = this.index.startSearch(query, within);
    this.last = { query, found };
    return found;
  }

  /** Discards the results of searches in the index before a change. */
  private discardResults(): void {
    this.last = undefined;
    this.replies.restart();
  }

  private notifyChange(): void {
    this.onReply({ about: 'change', preparing: this.preparing });
  }

  /** Indexes changed requests, and reads the chunks that changed. */
  private async update(): Promise<void> {
    while (await indexChanges());
    const { rev, blocks, keys } = await readChunkUpdate(this.rev, this.chunkKeys);
    this.index.put(blocks);
    this.index.retain(keys);
    this.chunkKeys = keys;
    this.rev = rev;
    this.discardResults();
  }

  private async readNames(): Promise<void> {
    const contacts = await getContacts();
    this.names = new Map(contacts.map((contact) => [contactKey(contact), contact.name]));
  }

  /** The text that a value of a column is searched by: a destination also by its contact name. */
  private searchTextOf(facet: Facet, value: string): string {
    if (facet === 'type')
      return `${value} ${typeInWords(value)} ${this.typeNames.get(value) ?? ''}`;
    if (facet !== 'to') return value;
    const name = this.names.get(value) ?? this.names.get(value.split(':')[0] ?? '');
    return name ? `${value} ${name}` : value;
  }

  /** Runs one job after another. A failed job does not stop the next one. */
  private enqueue(job: () => Promise<void>): void {
    this.queue = this.queue.then(job).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    console.error('search', error);
    this.onReply({ about: 'failure', code: codeOf(error) });
  }
}
