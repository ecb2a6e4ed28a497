import { findFields, findNumber } from '../fields';

/** The state of a request's connection; `new` until it first succeeded or failed. */
export type ConnectionState = 'new' | 'live' | 'broken';

/** How many connections a page has, by their state. */
export interface ConnectionCounts {
  /** The open requests, with or without a connection. */
  readonly open: number;
  readonly connections: number;
  readonly live: number;
  readonly broken: number;
}

export function countConnections(
  states: Iterable<ConnectionState>,
  open: number,
): ConnectionCounts {
  const all = [...states];
  const count = (wanted: ConnectionState) => all.filter((state) => state === wanted).length;
  return { open, connections: all.length, live: count('live'), broken: count('broken') };
}

/** Parses the counts in a message of another page; undefined when a count is missing. */
export function findConnectionCounts(value: unknown): ConnectionCounts | undefined {
  const fields = findFields(value);
  const [open, connections, live, broken] = ['open', 'connections', 'live', 'broken'].map((name) =>
    findNumber(fields?.[name]),
  );
  if (open === undefined || connections === undefined) return undefined;
  if (live === undefined || broken === undefined) return undefined;
  return { open, connections, live, broken };
}

/** The combined state of all connections, as the page shows it. */
export type Connection =
  | 'signed-out'
  | 'offline'
  | 'asleep'
  | 'connecting'
  | 'reconnecting'
  | 'live';

/** @param counts undefined until they are known */
export function connectionOf(
  counts: ConnectionCounts | undefined,
  signedIn: boolean,
  online: boolean,
): Connection {
  if (!signedIn) return 'signed-out';
  if (!online) return 'offline';
  if (!counts) return 'connecting';
  if (counts.connections === 0) return 'asleep';
  if (counts.broken > 0) return 'reconnecting';
  // New connections do not hide live ones.
  return counts.live > 0 ? 'live' : 'connecting';
}
