import { getContacts } from '../../adapters/storage/contacts';
import {
  buildChunks,
  indexChanges,
  markDifferences,
  readChunkUpdate,
} from '../../adapters/storage/search-chunks';
import { localDayOf } from '../../adapters/text/local-day';
import { contactKey } from '../../core/book/contact';
import { codeOf } from '../../core/companion-error';
import type { IncrementalSearch } from '../../core/history/incremental-search';
import type { IndexChunk } from '../../core/history/index-chunk';
import type { Facet } from '../../core/history/index-entry';
import { overviewOf } from '../../core/history/overview';
import { isNarrowerThan, MATCH_ALL, type Query } from '../../core/history/query';
import type { SearchCall, SearchReply, SearchWindowCall } from '../../core/history/search-call';
import { SearchIndex } from '../../core/history/search-index';
import { typeInWords } from '../../core/transaction/summary';
import { Slices, type Steps } from './slices';

/** Milliseconds a list may take to be whole at once, before it is shown as far as it is known. */
const AT_ONCE = 1;

/** Between one taking in of changes and the next. */
const REST = 200;

/** The history as it is searched: kept in step with the store, and asked by the page. */
export class Search {
  private names = new Map<string, string>();
  private readonly index = new SearchIndex(localDayOf, (facet, name) => this.said(facet, name));
  private held: ReadonlySet<string> = new Set();
  private rev = 0;
  private preparing = 0;
  private work: Promise<void> = Promise.resolve();
  private asked: { refresh: boolean; rename: boolean } = { refresh: false, rename: false };
  private readonly answers = new Slices<SearchCall['about']>('window', (error) => this.fail(error));
  private last: { readonly query: Query; readonly found: IncrementalSearch } | undefined;

  constructor(private readonly tell: (answer: SearchReply) => void) {}

  start(): void {
    this.enqueue(async () => {
      await this.readNames();
      await this.takeIn();
      this.changed();
      this.answers.start();
    });
    this.enqueue(async () => {
      await buildChunks(async (left) => {
        this.preparing = left;
        await this.takeIn();
        this.changed();
      });
      await this.catchUp();
    });
    this.enqueue(() => this.check());
  }

  /** Another page may have made blocks since these were read, and left nothing to make here. */
  private async catchUp(): Promise<void> {
    const { rev } = this;
    await this.takeIn();
    if (this.rev !== rev) this.changed();
  }

  /** Looks whether the blocks hold what the store holds, a little at a time: questions go first. */
  private async check(): Promise<void> {
    let differed = 0;
    for (const { from, before, identifiers } of this.index.keyRanges()) {
      differed += await markDifferences(from, before, identifiers());
    }
    if (differed === 0) return;
    await this.takeIn();
    this.changed();
  }

  /** Requests changed. Many at once are taken in together. */
  refresh(): void {
    if (this.asked.refresh) return;
    this.asked.refresh = true;
    this.enqueue(async () => {
      this.asked.refresh = false;
      await this.takeIn();
      this.changed();
    });
    // While hundreds settle at once, whoever writes them is not held up by every single one.
    this.enqueue(() => new Promise((resolve) => setTimeout(resolve, REST)));
  }

  /** The address book changed. */
  rename(): void {
    if (this.asked.rename) return;
    this.asked.rename = true;
    this.enqueue(async () => {
      this.asked.rename = false;
      await this.readNames();
      this.index.refreshSearchTexts();
      this.renew();
      this.changed();
    });
  }

  /** Everything there is, newest first, once all that was begun is done. */
  async settled(): Promise<{ block: IndexChunk; line: number }[]> {
    await this.work;
    return [...this.index.matchesByChunk(this.index.search(MATCH_ALL))].flatMap(
      ({ chunk, entryNumbers }) => Array.from(entryNumbers, (line) => ({ block: chunk, line })),
    );
  }

  /** Only the newest question of a kind is answered: what was being done for another is left. */
  ask(question: SearchCall): void {
    this.answers.put(question.about, () => this.answer(question));
  }

  private answer(question: SearchCall): Steps {
    if (question.about === 'window') return this.lookAt(question);
    const { about, query } = question;
    return about === 'overview' ? this.lookOver(query) : this.listAll(query);
  }

  /** Answers as soon as there is enough to be shown, and with what is left when all is found. */
  private *lookAt(question: SearchWindowCall): Steps {
    const { turn, query, from, count, marks } = question;
    const found = this.find(query);
    const end = performance.now() + AT_ONCE;
    // Where a mark stands is known only when all is found.
    const isEnough = () => marks.length === 0 && found.total >= from + count;
    for (const _ of found.steps()) {
      if (isEnough() && performance.now() > end) break;
      yield;
    }
    const { isWhole, total, days } = found;
    this.tell({
      about: 'window',
      turn,
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
    this.tell({ about: 'whole', turn, total: found.total, days: found.days });
  }

  private *listAll(query: Query): Steps {
    const found = this.find(query);
    yield* found.steps();
    const all = this.index.identifiers(found, 0, found.total);
    this.tell({ about: 'identifiers', identifiers: all.join('\n') });
  }

  private *lookOver(query: Query): Steps {
    const found = this.find(query);
    yield* found.steps();
    const overview = yield* overviewOf(this.index, found);
    this.tell({ about: 'overview', overview, choices: this.index.choices() });
  }

  /** The search for a query: the last one when it is the same; else one that is begun. */
  private find(query: Query): IncrementalSearch {
    const last = this.last;
    if (last && JSON.stringify(last.query) === JSON.stringify(query)) return last.found;
    const within =
      last?.found.isWhole && isNarrowerThan(query, last.query) ? last.found : undefined;
    const found = this.index.startSearch(query, within);
    this.last = { query, found };
    return found;
  }

  /** What was found in the blocks as they were is good no more. */
  private renew(): void {
    this.last = undefined;
    this.answers.restart();
  }

  private changed(): void {
    this.tell({ about: 'change', preparing: this.preparing });
  }

  private async takeIn(): Promise<void> {
    while (await indexChanges());
    const { rev, blocks, keys } = await readChunkUpdate(this.rev, this.held);
    this.index.put(blocks);
    this.index.retain(keys);
    this.held = keys;
    this.rev = rev;
    this.renew();
  }

  private async readNames(): Promise<void> {
    const contacts = await getContacts();
    this.names = new Map(contacts.map((contact) => [contactKey(contact), contact.name]));
  }

  /** What a name in a column is searched by: a place by what the user calls it too. */
  private said(facet: Facet, name: string): string {
    if (facet === 'type') return `${name} ${typeInWords(name)}`;
    if (facet !== 'to') return name;
    const called = this.names.get(name) ?? this.names.get(name.split(':')[0] ?? '');
    return called ? `${name} ${called}` : name;
  }

  /** One thing after the other; what fails is told, and the next one is tried all the same. */
  private enqueue(work: () => Promise<void>): void {
    this.work = this.work.then(work).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    console.error('search', error);
    this.tell({ about: 'failure', code: codeOf(error) });
  }
}
