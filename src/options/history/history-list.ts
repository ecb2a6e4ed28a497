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
import { waitForPaint } from '../../ui/hooks/wait-for-paint';
import { RequestCache } from './request-cache';

/** Rows read when the page opens: a little more than a screen. */
const INITIAL_ROWS = 40;

/** Rows read first for a new query: what most screens show. The others are read when drawn. */
const NEW_QUERY_ROWS = 20;

/** With more rows in memory than this, those far from the last window are forgotten. */
const MAX_ROWS = 600;

/**
 * The list of the history page: its length, and the requests of the visible part. The search worker
 * knows which request is in which row; the requests are read from the database by identifier.
 */
export class HistoryList {
  /** The number of matches; undefined until known. */
  total: number | undefined;
  /** Whether `total` is final; otherwise it counts the matches found so far. */
  isWhole = false;
  /** The total of the last complete list, shown until the next list is complete. */
  lastTotal: { readonly total: number; readonly isAll: boolean } | undefined;
  days: Days = NO_DAYS;
  /** Increases with each list: after a new query, and when the matches of a query changed. */
  version = 0;
  /** Whether this version belongs to a new query, not to an update of the same one. */
  isNewQuery = true;
  move: ListMove | undefined;
  preparing = 0;
  hasFailed = false;
  /** Code of the last failure. */
  failure: ErrorCode | undefined;
  overview: Overview | undefined;
  choices: Record<FilterField, string[]> | undefined;
  query: Query = MATCH_ALL;
  /** The query that the shown rows match. */
  answeredQuery: Query = MATCH_ALL;

  /** Number of the last window call. Replies to earlier calls are ignored. */
  private callNumber = 0;
  private isQueryUnanswered = true;
  private hasReply = false;
  /** Unanswered calls of `findIdentifiers`. */
  private waiting: { resolve: (identifiers: string) => void; reject: (why: Error) => void }[] = [];
  /** Whether the shown rows are from before a change. */
  private isStale = false;
  /** The rows of the last window call, until its reply is applied. */
  private calledRows: readonly [from: number, to: number] | undefined;
  private totalReply: SearchTotalReply | undefined;
  private identifierByRow = new Map<number, string>();
  private readonly requests = new RequestCache(
    () => this.onChange(),
    (error) => this.fail(error),
  );
  /** Matches that are no longer in the database. The search worker learns of it soon. */
  private missing = new Set<string>();
  private view: readonly [from: number, to: number] = [0, INITIAL_ROWS];
  private markedRows: readonly number[] = [];
  private sentMarks: { readonly rows: readonly number[]; readonly callNumber: number } | undefined;

  /**
   * @param send sends a call to the search worker
   * @param onChange called whenever the page must be drawn again
   */
  constructor(
    private readonly send: (call: SearchCall) => void,
    private readonly onChange: () => void,
  ) {}

  /** Shows the newest requests before the search worker is ready. */
  async start(signal: AbortSignal): Promise<void> {
    this.requests.follow(signal);
    try {
      const requests = await getRequestPage(INITIAL_ROWS + 1);
      if (this.hasReply || signal.aborted) return;
      this.requests.add(requests);
      const shown = requests.slice(0, INITIAL_ROWS);
      this.identifierByRow = new Map(shown.map(({ identifier }, row) => [row, identifier]));
      const times = shown.map(({ createdAt }) => createdAt);
      this.days = daysOf(times, localDayOf);
      this.total = shown.length;
      this.version += 1;
      if (requests.length <= INITIAL_ROWS) this.setWhole();
      this.onChange();
    } catch (error) {
      this.fail(error);
    }
    // The search worker reads the whole index when it starts, so the page is painted first.
    await waitForPaint();
    if (this.callNumber === 0) this.callWindow();
  }

  /** The request in a row; undefined until it is read. */
  requestAt(row: number): SignRequest | undefined {
    const identifier = this.identifierByRow.get(row);
    return identifier === undefined ? undefined : this.requests.get(identifier);
  }

  setQuery(query: Query): void {
    this.query = query;
    this.isQueryUnanswered = true;
    this.callWindow();
  }

  /**
   * Reads the rows of this range that are not read yet.
   * @param markedRows rows that keep their position on the screen when the list changes
   */
  setView(from: number, to: number, markedRows: readonly number[]): void {
    this.view = [from, to];
    this.markedRows = markedRows;
    if (!this.hasReply || this.isQueryUnanswered) return;
    for (let row = from; row < Math.min(to, this.total ?? 0); row += 1) {
      const isCalled = this.calledRows && row >= this.calledRows[0] && row < this.calledRows[1];
      const identifier = this.identifierByRow.get(row) ?? '';
      if (this.requests.has(identifier) || this.missing.has(identifier) || isCalled) continue;
      this.callWindow();
      break;
    }
  }

  /** Requests the outcomes of all matches; they arrive as `overview`. */
  requestOverview(): void {
    this.send({ about: 'overview', query: this.query });
  }

  /**
   * The identifiers of all matches of a query, newest first, one per line.
   * @throws CompanionError `storage` when the search failed
   */
  findIdentifiers(query: Query): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.send({ about: 'identifiers', query });
    });
  }

  handleReply(reply: SearchReply): void {
    if (reply.about === 'identifiers') {
      for (const { resolve } of this.waiting.splice(0)) resolve(reply.identifiers);
    }
    if (reply.about === 'window') void this.applyWindow(reply);
    if (reply.about === 'whole') this.applyTotal(reply);
    if (reply.about === 'failure') {
      const failure = new CompanionError(reply.code);
      for (const { reject } of this.waiting.splice(0)) reject(failure);
      this.fail(failure);
    }
    if (reply.about === 'overview') {
      this.overview = reply.overview;
      this.choices = reply.choices;
      this.onChange();
    }
    if (reply.about === 'change') {
      this.isStale = true;
      this.callWindow();
    }
  }

  private callWindow(): void {
    const isNew = this.isQueryUnanswered;
    const ahead = Math.ceil((this.view[1] - this.view[0]) / 2);
    const from = isNew ? 0 : Math.max(0, this.view[0] - ahead);
    const to = isNew ? NEW_QUERY_ROWS : this.view[1] + ahead;
    const rows = isNew ? [] : this.markedRows.filter((row) => this.identifierByRow.has(row));
    const marks = rows.flatMap((row) => this.identifierByRow.get(row) ?? []);
    this.callNumber += 1;
    const { callNumber, query } = this;
    this.sentMarks = { rows, callNumber };
    this.calledRows = [from, to];
    this.send({ about: 'window', callNumber: callNumber, query, from, count: to - from, marks });
  }

  private async applyWindow(reply: SearchWindowReply): Promise<void> {
    const { callNumber, from, identifiers } = reply;
    if (callNumber !== this.callNumber) return;
    try {
      await this.requests.read(identifiers);
    } catch (error) {
      return this.fail(error);
    }
    if (callNumber !== this.callNumber) return;
    this.missing = new Set(identifiers.filter((identifier) => !this.requests.has(identifier)));
    if (this.isStale || this.isQueryUnanswered || !this.hasReply) {
      this.identifierByRow = new Map();
      const isMove = !this.isQueryUnanswered && this.sentMarks?.callNumber === callNumber;
      this.move = isMove
        ? { from: this.sentMarks?.rows ?? [], to: reply.rows, before: this.days }
        : undefined;
      this.isNewQuery = this.isQueryUnanswered;
      this.version += 1;
    }
    // The total may have arrived while the requests were read.
    const totalReply = this.totalReply?.callNumber === callNumber ? this.totalReply : undefined;
    this.total = (totalReply ?? reply).total;
    this.days = (totalReply ?? reply).days;
    this.preparing = reply.preparing;
    for (const row of this.identifierByRow.size > MAX_ROWS ? this.identifierByRow.keys() : []) {
      if (Math.abs(row - from) > MAX_ROWS / 2) this.identifierByRow.delete(row);
    }
    identifiers.forEach((identifier, at) => void this.identifierByRow.set(from + at, identifier));
    this.answeredQuery = this.query;
    this.hasReply = true;
    this.isQueryUnanswered = false;
    this.isStale = false;
    this.calledRows = undefined;
    this.hasFailed = false;
    this.isWhole = false;
    if (reply.isWhole || totalReply) this.setWhole();
    this.onChange();
  }

  /** Completes the list. The rows that are shown stay. */
  private applyTotal(reply: SearchTotalReply): void {
    if (reply.callNumber !== this.callNumber) return;
    this.totalReply = reply;
    // `applyWindow` still reads the requests, and applies this total afterwards.
    if (this.calledRows) return;
    this.total = reply.total;
    this.days = reply.days;
    this.setWhole();
    this.onChange();
  }

  private setWhole(): void {
    this.isWhole = true;
    this.lastTotal = { total: this.total ?? 0, isAll: this.answeredQuery === MATCH_ALL };
  }

  private fail(error: unknown): void {
    console.error(error);
    this.hasFailed = true;
    this.failure = codeOf(error);
    this.onChange();
  }
}
