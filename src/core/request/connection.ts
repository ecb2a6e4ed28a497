import { findFields, findNumber } from '../fields';

/** How a line to the platform stands; `new` until it was greeted or failed for the first time. */
export type LineState = 'new' | 'live' | 'broken';

/** The lines of one who listens, summed up. */
export interface LineSum {
  /** Requests that something is still to come for, with or without a line. */
  readonly open: number;
  readonly lines: number;
  readonly live: number;
  readonly broken: number;
}

export function sumOf(states: Iterable<LineState>, open: number): LineSum {
  const all = [...states];
  const count = (wanted: LineState) => all.filter((state) => state === wanted).length;
  return { open, lines: all.length, live: count('live'), broken: count('broken') };
}

/** A sum as another page told it. */
export function findLineSum(value: unknown): LineSum | undefined {
  const fields = findFields(value);
  const [open, lines, live, broken] = ['open', 'lines', 'live', 'broken'].map((name) =>
    findNumber(fields?.[name]),
  );
  if (open === undefined || lines === undefined) return undefined;
  return live === undefined || broken === undefined ? undefined : { open, lines, live, broken };
}

/** The state of the connection, as it is told in a word. */
export type Connection =
  | 'signed-out'
  | 'offline'
  | 'asleep'
  | 'connecting'
  | 'reconnecting'
  | 'live';

/** @param sum undefined while nobody has told it yet */
export function connectionOf(
  sum: LineSum | undefined,
  signedIn: boolean,
  online: boolean,
): Connection {
  if (!signedIn) return 'signed-out';
  if (!online) return 'offline';
  if (!sum) return 'connecting';
  if (sum.lines === 0) return 'asleep';
  if (sum.broken > 0) return 'reconnecting';
  // Further lines being opened take nothing from those that are.
  return sum.live > 0 ? 'live' : 'connecting';
}
