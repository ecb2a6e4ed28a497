import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Sql } from '../store/sql';
import { formatEvent, readChanges } from './read-changes';

/** The receiver of one user's changes. */
export interface Listener {
  /** Public id of its session. */
  readonly session?: string;
  /** Sends text of the stream. */
  send(text: string): void;
  /** Called when the relay stops or the session ends. */
  end(): void;
}

/** The listeners of one user, and the last change that all of them got. */
interface Channel {
  readonly account: string;
  readonly listeners: Set<Listener>;
  /** Listeners that get missed changes first, before new ones. */
  readonly joining: Set<Listener>;
  /** Id of the last change sent; -1 before it is read. */
  seq: number;
  /** Ends with the last scheduled read: reads run one after the other. */
  queue: Promise<void>;
  isReadScheduled: boolean;
}

/** Wait before changes are read again after a failure. */
const RETRY_MS = 1000;

/** Sends changes to listeners. One read of the store serves all listeners of a user. */
export class Hub {
  readonly #channels = new Map<string, Channel>();

  constructor(
    private readonly sql: Sql,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Number of listeners: of one user, or of all. */
  count(account?: string): number {
    const channels =
      account === undefined ? [...this.#channels.values()] : [this.#channels.get(account)];
    return channels.reduce((all, channel) => all + (channel ? sizeOf(channel) : 0), 0);
  }

  /** Number of listeners by account, most listeners first. */
  countByAccount(): { account: string; listeners: number }[] {
    return [...this.#channels.values()]
      .map(({ account, listeners }) => ({ account, listeners: listeners.size }))
      .sort((one, other) => other.listeners - one.listeners);
  }

  /**
   * Sends `hello`, then the changes after an id, then new changes until `leave`. No change after
   * `hello` is missed.
   * @param after id of the last change the client knows; undefined for new changes only
   */
  async join(account: string, after: number | undefined, listener: Listener): Promise<void> {
    const channel = this.#channels.get(account) ?? this.#open(account);
    channel.joining.add(listener);
    const joined = channel.queue.then(async () => {
      if (!channel.joining.has(listener)) return;
      await this.#sendNew(channel);
      // `hello` has the id at which the stream starts, so a client that loses the connection before
      // the first change can resume.
      const from = Math.min(after ?? channel.seq, channel.seq);
      listener.send(formatEvent('hello', {}, from));
      if (from < channel.seq) {
        for (const change of await readChanges(this.sql, account, from, this.clock.now())) {
          if (change.seq <= channel.seq) listener.send(change.text);
        }
      }
      if (channel.joining.delete(listener)) channel.listeners.add(listener);
    });
    // A failure of this listener must not stop the queue.
    channel.queue = joined.catch(() => {});
    await joined;
  }

  leave(account: string, listener: Listener): void {
    const channel = this.#channels.get(account);
    if (!channel) return;
    channel.listeners.delete(listener);
    channel.joining.delete(listener);
    if (sizeOf(channel) === 0) this.#channels.delete(account);
  }

  /** Reads and sends the changes of an account; of all accounts when it is undefined. */
  notify(account: string | undefined): void {
    const channels =
      account === undefined ? [...this.#channels.values()] : [this.#channels.get(account)];
    for (const channel of channels) if (channel) this.#scheduleRead(channel);
  }

  /** Ends the streams of a session. */
  endSession(id: string): void {
    for (const { listeners, joining } of this.#channels.values()) {
      for (const listener of [...listeners, ...joining]) {
        if (listener.session === id) listener.end();
      }
    }
  }

  /** The sessions that have open streams. */
  sessions(): string[] {
    const ids = new Set<string>();
    for (const { listeners, joining } of this.#channels.values()) {
      for (const { session } of [...listeners, ...joining]) if (session) ids.add(session);
    }
    return [...ids];
  }

  /** Sends a text to all listeners at once. */
  sendAll(text: string): void {
    for (const { listeners } of this.#channels.values()) {
      for (const listener of listeners) listener.send(text);
    }
  }

  /** Ends all streams; the clients connect to another relay. */
  closeAll(): void {
    for (const { listeners, joining } of [...this.#channels.values()]) {
      for (const listener of [...listeners, ...joining]) listener.end();
    }
  }

  #open(account: string): Channel {
    const channel: Channel = {
      account,
      listeners: new Set(),
      joining: new Set(),
      seq: -1,
      queue: Promise.resolve(),
      isReadScheduled: false,
    };
    this.#channels.set(account, channel);
    return channel;
  }

  #scheduleRead(channel: Channel): void {
    if (channel.isReadScheduled) return;
    channel.isReadScheduled = true;
    channel.queue = channel.queue
      .then(() => {
        channel.isReadScheduled = false;
        return this.#sendNew(channel);
      })
      .catch((error) => {
        this.log.error('changes could not be read; the relay tries again', { error });
        setTimeout(() => sizeOf(channel) > 0 && this.#scheduleRead(channel), RETRY_MS).unref();
      });
  }

  async #sendNew(channel: Channel): Promise<void> {
    if (channel.seq < 0) {
      const [row] = await this.sql.query<{ seq: number }>(
        `SELECT GREATEST(
           (SELECT COALESCE(max(changed_seq), 0) FROM payloads WHERE account = $1),
           (SELECT COALESCE(max(changed_seq), 0) FROM users WHERE account = $1)) AS seq`,
        [channel.account],
      );
      channel.seq = row?.seq ?? 0;
      return;
    }
    for (const { seq, text } of await readChanges(
      this.sql,
      channel.account,
      channel.seq,
      this.clock.now(),
    )) {
      for (const listener of channel.listeners) listener.send(text);
      channel.seq = seq;
    }
  }
}

function sizeOf({ listeners, joining }: Channel): number {
  return listeners.size + joining.size;
}
