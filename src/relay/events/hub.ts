import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Sql } from '../store/sql';
import { formatEvent, readChanges } from './read-changes';

/** Somebody who listens to one user's changes. */
export interface Listener {
  /** Of their session, as it is listed. */
  readonly session?: string;
  /** Given text of the stream to pass on. */
  send(text: string): void;
  /** The relay stops, or the session was ended. */
  end(): void;
}

/** The listeners of one user, and how far all of them have been told. */
interface Room {
  readonly account: string;
  readonly listeners: Set<Listener>;
  /** Those who are told what they missed, before they hear what comes. */
  readonly joining: Set<Listener>;
  seq: number;
  /** One reading after the other. */
  turn: Promise<void>;
  again: boolean;
}

/** Changes that could not be read are read again after this long. */
const AGAIN_MS = 1000;

/** Tells listeners what changed: read from the store once for all listeners of a user. */
export class Hub {
  readonly #rooms = new Map<string, Room>();

  constructor(
    private readonly sql: Sql,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** How many listen: all, or to one user. */
  count(account?: string): number {
    const rooms = account === undefined ? [...this.#rooms.values()] : [this.#rooms.get(account)];
    return rooms.reduce((all, room) => all + (room ? sizeOf(room) : 0), 0);
  }

  /** Who is listened to, by how many; most listeners first. */
  rooms(): { account: string; listeners: number }[] {
    return [...this.#rooms.values()]
      .map(({ account, listeners }) => ({ account, listeners: listeners.size }))
      .sort((one, other) => other.listeners - one.listeners);
  }

  /**
   * Says hello, tells what came after a change, then whatever comes, until `leave`. Nothing that
   * changes after the hello is missed.
   * @param after the number of the last change known; undefined: only what comes from now on
   */
  async join(account: string, after: number | undefined, listener: Listener): Promise<void> {
    const room = this.#rooms.get(account) ?? this.#open(account);
    room.joining.add(listener);
    const own = room.turn.then(async () => {
      if (!room.joining.has(listener)) return;
      await this.#tellNew(room);
      // It tells where the stream begins: who is cut off before any change resumes there.
      const from = Math.min(after ?? room.seq, room.seq);
      listener.send(formatEvent('hello', {}, from));
      if (from < room.seq) {
        for (const change of await readChanges(this.sql, account, from, this.clock.now())) {
          if (change.seq <= room.seq) listener.send(change.text);
        }
      }
      if (room.joining.delete(listener)) room.listeners.add(listener);
    });
    // Whoever comes next must not wait for a failure of this one.
    room.turn = own.catch(() => {});
    await own;
  }

  leave(account: string, listener: Listener): void {
    const room = this.#rooms.get(account);
    if (!room) return;
    room.listeners.delete(listener);
    room.joining.delete(listener);
    if (sizeOf(room) === 0) this.#rooms.delete(account);
  }

  /** Something of this user's changed; of everybody's it may have, when none is named. */
  ring(account: string | undefined): void {
    const rooms = account === undefined ? [...this.#rooms.values()] : [this.#rooms.get(account)];
    for (const room of rooms) if (room) this.#read(room);
  }

  /** A session was ended: whoever listens with it hears no more. */
  endSession(id: string): void {
    for (const { listeners, joining } of this.#rooms.values()) {
      for (const listener of [...listeners, ...joining]) {
        if (listener.session === id) listener.end();
      }
    }
  }

  /** The same to everyone, now. */
  sendAll(text: string): void {
    for (const { listeners } of this.#rooms.values()) {
      for (const listener of listeners) listener.send(text);
    }
  }

  /** Lets everyone go: they come back to another relay. */
  closeAll(): void {
    for (const { listeners, joining } of [...this.#rooms.values()]) {
      for (const listener of [...listeners, ...joining]) listener.end();
    }
  }

  #open(account: string): Room {
    const room: Room = {
      account,
      listeners: new Set(),
      joining: new Set(),
      seq: -1,
      turn: Promise.resolve(),
      again: false,
    };
    this.#rooms.set(account, room);
    return room;
  }

  #read(room: Room): void {
    if (room.again) return;
    room.again = true;
    room.turn = room.turn
      .then(() => {
        room.again = false;
        return this.#tellNew(room);
      })
      .catch((error) => {
        this.log.error('changes could not be read', { error });
        setTimeout(() => sizeOf(room) > 0 && this.#read(room), AGAIN_MS).unref();
      });
  }

  async #tellNew(room: Room): Promise<void> {
    if (room.seq < 0) {
      const [row] = await this.sql.query<{ seq: number }>(
        `SELECT GREATEST(
           (SELECT COALESCE(max(changed_seq), 0) FROM payloads WHERE account = $1),
           (SELECT COALESCE(max(changed_seq), 0) FROM users WHERE account = $1)) AS seq`,
        [room.account],
      );
      room.seq = row?.seq ?? 0;
      return;
    }
    for (const { seq, text } of await readChanges(
      this.sql,
      room.account,
      room.seq,
      this.clock.now(),
    )) {
      for (const listener of room.listeners) listener.send(text);
      room.seq = seq;
    }
  }
}

function sizeOf({ listeners, joining }: Room): number {
  return listeners.size + joining.size;
}
