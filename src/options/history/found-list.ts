import { getRequestPage } from '../../adapters/storage/request-reads';
import { localDayOf } from '../../adapters/text/local-day';
import { CompanionError, codeOf, type ErrorCode } from '../../core/companion-error';
import { type Days, daysOf, type ListMove, NO_DAYS } from '../../core/history/days';
import type { Overview } from '../../core/history/overview';
import { type FilterField, MATCH_ALL, type Query } from '../../core/history/query';
import type {
  SearchCall,
  SearchReply,
  SearchTotalReply,
  SearchWindowReply,
} from '../../core/history/search-call';
import type { SignRequest } from '../../core/request/sign-request';
import { painted } from '../../ui/hooks/painted';
import { HeldRequests } from './held-requests';

/** What is read at first: a screen and a bit. */
const FIRST = 40;

/** What is read for each new query: what most screens show; the rest follows when it is drawn. */
const SCREEN = 20;

/** Of as many rows it is known which request stands there, at the least. */
const KEPT = 600;

/**
 * The list that is shown: how long it is, and the requests of the part in view. The search says
 * which request stands where; the requests themselves are read from the store by their keys.
 */
export class FoundList {
  /** How many were found; undefined until it is known. */
  total: number | undefined;
  /** Whether `total` is all there are, and not merely what was read or found so far. */
  isWhole = false;
  /** The last list that was whole: what is said of it stands until the next one is. */
  counted: { readonly total: number; readonly isAll: boolean } | undefined;
  days: Days = NO_DAYS;
  /** Counts the lists: another query, or the same one after a change. */
  version = 0;
  /** The last list was the answer to another query, not the same one brought up to date. */
  isNew = true;
  move: ListMove | undefined;
  preparing = 0;
  failed = false;
  /** Why the last thing failed that did. */
  failure: ErrorCode | undefined;
  overview: Overview | undefined;
  choices: Record<FilterField, string[]> | undefined;
  query: Query = MATCH_ALL;
  /** What the list is the answer to. */
  answers: Query = MATCH_ALL;

  private turn = 0;
  private newQuery = true;
  private answered = false;
  private askers: { tell: (identifiers: string) => void; fail: (why: Error) => void }[] = [];
  private stale = false;
  private asking: readonly [from: number, to: number] | undefined;
  private whole: SearchTotalReply | undefined;
  private places = new Map<number, string>();
  private readonly requests = new HeldRequests(
    () => this.told(),
    (error) => this.fail(error),
  );
  /** Found by the search and no longer in the store: the search will hear of it. */
  private gone = new Set<string>();
  private view: readonly [from: number, to: number] = [0, FIRST];
  private marked: readonly number[] = [];
  private moved: { readonly rows: readonly number[]; readonly turn: number } | undefined;

  /**
   * @param send asks the search
   * @param told called whenever something to be drawn changed
   */
  constructor(
    private readonly send: (question: SearchCall) => void,
    private readonly told: () => void,
  ) {}

  /** Shows the newest requests before the search is ready. */
  async start(signal: AbortSignal): Promise<void> {
    this.requests.follow(signal);
    try {
      const rows = await getRequestPage(FIRST + 1);
      if (this.answered || signal.aborted) return;
      this.requests.keep(rows);
      const shown = rows.slice(0, FIRST);
      this.places = new Map(shown.map(({ identifier }, row) => [row, identifier]));
      const times = shown.map(({ createdAt }) => createdAt);
      this.days = daysOf(times, localDayOf);
      this.total = shown.length;
      this.version += 1;
      if (rows.length <= FIRST) this.count();
      this.told();
    } catch (error) {
      this.fail(error);
    }
    // Only now, when there is something to see: the search reads a lot as it begins.
    await painted();
    if (this.turn === 0) this.ask();
  }

  /** The request in a row; undefined while it is not read. */
  at(row: number): SignRequest | undefined {
    const identifier = this.places.get(row);
    return identifier === undefined ? undefined : this.requests.get(identifier);
  }

  /** Asks another thing. */
  seek(query: Query): void {
    this.query = query;
    this.newQuery = true;
    this.ask();
  }

  /** @param marked rows that are to stay where they are when the list changes */
  show(from: number, to: number, marked: readonly number[]): void {
    this.view = [from, to];
    this.marked = marked;
    if (!this.answered || this.newQuery) return;
    for (let row = from; row < Math.min(to, this.total ?? 0); row += 1) {
      const isAsked = this.asking && row >= this.asking[0] && row < this.asking[1];
      const identifier = this.places.get(row) ?? '';
      if (this.requests.has(identifier) || this.gone.has(identifier) || isAsked) continue;
      this.ask();
      break;
    }
  }

  /** Asks for the outcomes of what is shown. */
  lookOver(): void {
    this.send({ about: 'overview', query: this.query });
  }

  /**
   * The identifiers of all that a query finds, newest first, a line each.
   * @throws CompanionError `storage` when the search failed
   */
  identifiers(query: Query): Promise<string> {
    return new Promise((tell, fail) => {
      this.askers.push({ tell, fail });
      this.send({ about: 'identifiers', query });
    });
  }

  hear(answer: SearchReply): void {
    if (answer.about === 'identifiers') {
      for (const { tell } of this.askers.splice(0)) tell(answer.identifiers);
    }
    if (answer.about === 'window') void this.take(answer);
    if (answer.about === 'whole') this.takeWhole(answer);
    if (answer.about === 'failure') {
      const failure = new CompanionError(answer.code);
      for (const { fail } of this.askers.splice(0)) fail(failure);
      this.fail(failure);
    }
    if (answer.about === 'overview') {
      this.overview = answer.overview;
      this.choices = answer.choices;
      this.told();
    }
    if (answer.about === 'change') {
      this.stale = true;
      this.ask();
    }
  }

  private ask(): void {
    const ahead = Math.ceil((this.view[1] - this.view[0]) / 2);
    const from = this.newQuery ? 0 : Math.max(0, this.view[0] - ahead);
    const to = this.newQuery ? SCREEN : this.view[1] + ahead;
    const rows = this.newQuery ? [] : this.marked.filter((row) => this.places.has(row));
    const marks = rows.flatMap((row) => this.places.get(row) ?? []);
    this.turn += 1;
    this.moved = { rows, turn: this.turn };
    this.asking = [from, to];
    this.send({
      about: 'window',
      turn: this.turn,
      query: this.query,
      from,
      count: to - from,
      marks,
    });
  }

  private async take(answer: SearchWindowReply): Promise<void> {
    const { turn, from, identifiers } = answer;
    if (turn !== this.turn) return;
    try {
      await this.requests.read(identifiers);
    } catch (error) {
      return this.fail(error);
    }
    if (turn !== this.turn) return;
    this.gone = new Set(identifiers.filter((identifier) => !this.requests.has(identifier)));
    const isOther = this.stale || this.newQuery || !this.answered;
    if (isOther) {
      this.places = new Map();
      const isMove = !this.newQuery && this.moved?.turn === turn;
      this.move = isMove
        ? { from: this.moved?.rows ?? [], to: answer.rows, before: this.days }
        : undefined;
      this.isNew = this.newQuery;
      this.version += 1;
    }
    // While the requests were read the list may have become whole.
    const { total, days } = this.whole?.turn === turn ? this.whole : answer;
    this.total = total;
    this.days = days;
    this.preparing = answer.preparing;
    for (const row of this.places.size > KEPT ? this.places.keys() : []) {
      if (Math.abs(row - from) > KEPT / 2) this.places.delete(row);
    }
    identifiers.forEach((identifier, at) => void this.places.set(from + at, identifier));
    this.answers = this.query;
    this.answered = true;
    this.newQuery = false;
    this.stale = false;
    this.asking = undefined;
    this.failed = false;
    this.isWhole = false;
    if (answer.isWhole || this.whole?.turn === turn) this.count();
    this.told();
  }

  /** The list is longer than was known: what is shown of it stays. */
  private takeWhole(answer: SearchTotalReply): void {
    if (answer.turn !== this.turn) return;
    this.whole = answer;
    // Its first part is still read.
    if (this.asking) return;
    this.total = answer.total;
    this.days = answer.days;
    this.count();
    this.told();
  }

  private count(): void {
    this.isWhole = true;
    this.counted = { total: this.total ?? 0, isAll: this.answers === MATCH_ALL };
  }

  private fail(error: unknown): void {
    console.error(error);
    this.failed = true;
    this.failure = codeOf(error);
    this.told();
  }
}
