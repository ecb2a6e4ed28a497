import type { Log } from '../log';
import type { Sql } from '../store/sql';
import { readChanges } from './read-changes';

/** Somebody who listens to one user's changes. */
export interface Listener {
  /** Given text of the stream to pass on. */
  send(text: string): void;
  /** The relay stops. */
  end(): void;
}

/** The listeners of one user, and how far all of them have been told. */
interface Room {
  readonly account: string;
  readonly listeners: Set<Listener>;
  seq: number;
  /** One reading after the other. */
  turn: Promise<void>;
  again: boolean;
}

/** Tells listeners what changed: read from the store once for all listeners of a user. */
export class Hub {
  readonly #rooms = new Map<string, Room>();

  constructor(
    private readonly sql: Sql,
    private readonly log: Log,
  ) {}

  /** How many listen: all, or to one user. */
  count(account?: string): number {
    if (account !== undefined) return this.#rooms.get(account)?.listeners.size ?? 0;
    let all = 0;
    for (const { listeners } of this.#rooms.values()) all += listeners.size;
    return all;
  }

  /** Who is listened to, by how many; most listeners first. */
  rooms(): { account: string; listeners: number }[] {
    return [...this.#rooms.values()]
      .map(({ account, listeners }) => ({ account, listeners: listeners.size }))
      .sort((one, other) => other.listeners - one.listeners);
  }

  /**
   * Tells what came after a change, then whatever comes, until `leave`.
   * @param after the number of the last change known; undefined: only what comes from now on
   */
  async join(account: string, after: number | undefined, listener: Listener): Promise<void> {
    const room = this.#rooms.get(account) ?? this.#open(account);
    room.listeners.add(listener);
    room.turn = room.turn.then(async () => {
      if (!room.listeners.has(listener)) return;
      room.listeners.delete(listener);
      await this.#tellNew(room);
      if (after !== undefined && after < room.seq) {
        for (const change of await readChanges(this.sql, account, after)) {
          if (change.seq <= room.seq) listener.send(change.text);
        }
      }
      room.listeners.add(listener);
    });
    // Whoever comes next must not wait for a failure of this one.
    const own = room.turn;
    room.turn = own.catch(() => {});
    await own;
  }

  leave(account: string, listener: Listener): void {
    const room = this.#rooms.get(account);
    room?.listeners.delete(listener);
    if (room?.listeners.size === 0) this.#rooms.delete(account);
  }

  /** Something of this user's changed; of everybody's it may have, when none is named. */
  ring(account: string | undefined): void {
    const rooms = account === undefined ? [...this.#rooms.values()] : [this.#rooms.get(account)];
    for (const room of rooms) if (room) this.#read(room);
  }

  /** The same to everyone, now. */
  sendAll(text: string): void {
    for (const { listeners } of this.#rooms.values()) {
      for (const listener of listeners) listener.send(text);
    }
  }

  /** Lets everyone go: they come back to another relay. */
  closeAll(): void {
    for (const { listeners } of this.#rooms.values()) {
      for (const listener of [...listeners]) listener.end();
    }
  }

  #open(account: string): Room {
    const room: Room = {
      account,
      listeners: new Set(),
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
      .catch((error) => this.log.error('changes could not be read', { error }));
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
    for (const { seq, text } of await readChanges(this.sql, room.account, room.seq)) {
      for (const listener of room.listeners) listener.send(text);
      room.seq = seq;
    }
  }
}
