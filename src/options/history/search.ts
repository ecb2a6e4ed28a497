import { checkRange, makeBlocks, readBlocks, takeInChanges } from '../../adapters/blocks';
import { getContacts } from '../../adapters/contacts';
import { localDayOf } from '../../adapters/local-day';
import { contactKey } from '../../core/book/contact';
import { codeOf } from '../../core/companion-error';
import type { Block } from '../../core/history/block';
import type { Facet } from '../../core/history/line';
import { overviewOf } from '../../core/history/overview';
import { ALL, narrows, type Query } from '../../core/history/query';
import type { Answer, Question, WindowQuestion } from '../../core/history/search-call';
import { type Found, SearchIndex } from '../../core/history/search-index';
import { typeInWords } from '../../core/transaction/summary';

/** Between one taking in of changes and the next. */
const REST = 200;

/** The history as it is searched: kept in step with the store, and asked by the page. */
export class Search {
  private names = new Map<string, string>();
  private readonly index = new SearchIndex(localDayOf, (facet, name) => this.said(facet, name));
  private held: ReadonlySet<string> = new Set();
  private rev = 0;
  private preparing = 0;
  private ready = false;
  private work: Promise<void> = Promise.resolve();
  private asked: { refresh: boolean; rename: boolean } = { refresh: false, rename: false };
  private waiting = new Map<Question['about'], Question>();
  private last: { readonly query: Query; readonly found: Found } | undefined;

  constructor(private readonly tell: (answer: Answer) => void) {}

  start(): void {
    this.enqueue(async () => {
      await this.readNames();
      await this.takeIn();
      this.ready = true;
      this.changed();
    });
    this.enqueue(() =>
      makeBlocks(async (left) => {
        this.preparing = left;
        await this.takeIn();
        this.changed();
      }),
    );
    this.enqueue(() => this.check());
  }

  /** Looks whether the blocks hold what the store holds, a little at a time: questions go first. */
  private async check(): Promise<void> {
    let differed = 0;
    for (const { from, before, identifiers } of this.index.ranges()) {
      differed += await checkRange(from, before, identifiers());
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
      this.index.rename();
      this.changed();
    });
  }

  /** Everything there is, newest first, once all that was begun is done. */
  async settled(): Promise<{ block: Block; line: number }[]> {
    await this.work;
    const all: { block: Block; line: number }[] = [];
    this.index.each(this.find(ALL), (block, line) => all.push({ block, line }));
    return all;
  }

  ask(question: Question): void {
    this.waiting.set(question.about, question);
    // After what else arrived: of a burst of keys only the last one is searched for.
    setTimeout(() => this.answer());
  }

  private answer(): void {
    if (!this.ready) return;
    const questions = [...this.waiting.values()];
    this.waiting.clear();
    for (const question of questions) {
      if (question.about === 'window') this.tell(this.windowOf(question));
      else if (question.about === 'overview') this.tell(this.overviewOf(question.query));
      else this.tell(this.identifiersOf(question.query));
    }
  }

  private windowOf({ turn, query, from, count, marks }: WindowQuestion): Answer {
    const found = this.find(query);
    return {
      about: 'window',
      turn,
      total: found.places.length,
      days: found.days,
      from,
      identifiers: this.index.identifiers(found, from, count),
      rows: marks.map((mark) => this.index.rowOf(found, mark)),
      preparing: this.preparing,
    };
  }

  private identifiersOf(query: Query): Answer {
    const found = this.find(query);
    const all = this.index.identifiers(found, 0, found.places.length);
    return { about: 'identifiers', identifiers: all.join('\n') };
  }

  private overviewOf(query: Query): Answer {
    const overview = overviewOf(this.index, this.find(query));
    return { about: 'overview', overview, choices: this.index.choices() };
  }

  private find(query: Query): Found {
    const last = this.last;
    if (last && JSON.stringify(last.query) === JSON.stringify(query)) return last.found;
    const within = last && narrows(query, last.query) ? last.found : undefined;
    const found = this.index.search(query, within);
    this.last = { query, found };
    return found;
  }

  private changed(): void {
    this.last = undefined;
    this.tell({ about: 'change', preparing: this.preparing });
    this.answer();
  }

  private async takeIn(): Promise<void> {
    while (await takeInChanges());
    const { rev, blocks, keys } = await readBlocks(this.rev, this.held);
    this.index.put(blocks);
    this.index.keep(keys);
    this.held = keys;
    this.rev = rev;
    this.last = undefined;
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
    this.work = this.work.then(work).catch((error) => {
      console.error('search', error);
      this.tell({ about: 'failure', code: codeOf(error) });
    });
  }
}
