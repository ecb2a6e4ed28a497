import { call } from '../../adapters/messaging/messaging';
import { holdWatchPort } from '../../adapters/messaging/watch-port';
import { makeWatcher } from '../../adapters/platform/watcher';
import { getSessionState, onSessionChange } from '../../adapters/sign-in/session-store';
import { getFallbackEntries } from '../../adapters/storage/fallback-store';
import { getOpenRequests } from '../../adapters/storage/find-requests';
import { ALL_REQUESTS, onRequestChange } from '../../adapters/storage/request-changes';
import { getRequests } from '../../adapters/storage/request-reads';
import { type LineState, type LineSum, sumOf } from '../../core/request/connection';
import type { Ring } from '../../core/request/frame';
import type { SignRequest } from '../../core/request/sign-request';
import { isUnanswered, joinRung, type Rung } from '../../core/request/unanswered';
import { chooseListened } from '../../core/request/watch-pace';
import { isSessionOf, type Session } from '../../core/session';
import { oneAtATime } from '../../ui/hooks/one-at-a-time';
import { askForAll } from './ask-for-all';
import { makeRelayLine } from './relay-line';

/** Browsers hold some 255 sockets to one host (Chromium), and others of its pages want some. */
const MOST = 150;

/** What rang and was not looked at is rung again after this long. */
const AGAIN = 5000;

/** Between one reading of what changed and the next. */
const REST = 50;

/**
 * Listens to the platform for what is open, and rings the worker, which fetches the truth: live
 * also while the worker is stopped again and again. What finds no line is asked for now and then,
 * and whenever many ring together.
 * @param tell given how the lines stand, whenever that may have changed
 */
export function startListening(tell: (sum: LineSum) => void): void {
  const open = new Map<string, SignRequest>();
  const changed = new Set<string>();
  const states = new Map<string, LineState>();
  const unanswered = new Map<string, Rung>();
  let session: Session | undefined;
  let loaded = false;
  /** What the session at hand can follow, newest news first. */
  let ours: SignRequest[] = [];

  /** What a stream of events rings for has a line, too. */
  const report = () => {
    const beyond = relay.isLive() ? Math.max(0, ours.length - states.size) : 0;
    tell(sumOf([...states.values(), ...Array<LineState>(beyond).fill('live')], ours.length));
  };
  const pass = (identifier: string, ring: Ring) => {
    holdWatchPort();
    call('request.look', identifier, ring).catch(console.warn);
  };
  const hear = (identifier: string, ring: Ring) => {
    pass(identifier, ring);
    unanswered.set(identifier, joinRung(unanswered.get(identifier), ring, Date.now()));
    if (ring !== 'connected') all.note(identifier);
  };
  const relay = makeRelayLine(
    open,
    (identifier) => hear(identifier, 'changed'),
    () => report(),
  );
  const watcher = makeWatcher(hear, (identifier, state) => {
    if (states.get(identifier) === state) return;
    states.set(identifier, state);
    report();
  });
  const listen = () => {
    const followed = [...open.values()].filter((row) => session && isSessionOf(session, row));
    ours = chooseListened(followed);
    // While everything is looked at anyway no further line is opened.
    const able = all.isUnderWay() ? ours.filter(({ identifier }) => states.has(identifier)) : ours;
    const listened = able.slice(0, MOST);
    const kept = new Set(listened.map(({ identifier }) => identifier));
    for (const identifier of states.keys()) if (!kept.has(identifier)) states.delete(identifier);
    for (const identifier of kept) if (!states.has(identifier)) states.set(identifier, 'new');
    watcher.set(listened);
    report();
  };
  const takeChanged = oneAtATime(async () => {
    const identifiers = [...changed];
    changed.clear();
    try {
      const rows = loaded ? await readChanged(identifiers) : await getOpenRequests();
      if (!loaded) open.clear();
      loaded = true;
      for (const identifier of identifiers) open.delete(identifier);
      for (const row of rows) if (row.open) open.set(row.identifier, row);
      listen();
    } catch (error) {
      // The next change reads them again.
      console.warn(error);
      for (const identifier of identifiers) changed.add(identifier);
    }
    // The first change is taken in at once; those of a burst leave the disk to the worker.
    await new Promise((resolve) => setTimeout(resolve, REST));
  });
  const takeSession = oneAtATime(async () => {
    session = (await getSessionState()).session;
    relay.set(session?.relay);
    listen();
  });
  const all = askForAll(
    () => !relay.isLive() && ours.some(({ identifier }) => states.get(identifier) !== 'live'),
    listen,
  );
  const ringAgain = () => {
    for (const [identifier, rung] of unanswered) {
      if (!isUnanswered(rung, open.get(identifier))) unanswered.delete(identifier);
      else if (Date.now() - rung.at >= AGAIN) pass(identifier, rung.ring);
    }
  };
  onRequestChange((identifier) => {
    // Many at once, brought by a file or deleted together: what is open is read anew.
    if (identifier === ALL_REQUESTS) loaded = false;
    else changed.add(identifier);
    takeChanged();
  }, new AbortController().signal);
  onSessionChange(takeSession);
  setInterval(ringAgain, AGAIN);
  takeSession();
  takeChanged();
}

/** The requests with these identifiers, wherever they are kept. */
async function readChanged(identifiers: readonly string[]): Promise<SignRequest[]> {
  const [rows, entries] = await Promise.all([getRequests(identifiers), getFallbackEntries()]);
  const inFallback = entries.map(({ row }) => row);
  return [...rows, ...inFallback.filter(({ identifier }) => identifiers.includes(identifier))];
}
