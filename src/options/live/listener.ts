import { onChange } from '../../adapters/changes';
import { getOpenRequests } from '../../adapters/history';
import { call } from '../../adapters/messaging';
import { makeWatcher } from '../../adapters/platform/watcher';
import { getSessionState, onSessionChange } from '../../adapters/session-store';
import { holdWatchPort } from '../../adapters/watch-port';
import { oneAtATime } from '../../core/one-at-a-time';
import { type LineState, type LineSum, sumOf } from '../../core/request/connection';
import { isEnd, type Ring } from '../../core/request/frame';
import type { SignRequest } from '../../core/request/sign-request';
import { isUnanswered, type Rung } from '../../core/request/unanswered';
import { chooseListened } from '../../core/request/watch-pace';
import { isSessionOf } from '../../core/session';
import { askForAll } from './ask-for-all';

/** Browsers hold some 255 sockets to one host (Chromium), and others of its pages want some. */
const MOST = 150;

/** What rang and was not looked at is rung again after this long. */
const AGAIN = 5000;

const REST = 100;

/**
 * Listens to the platform for what is open, and rings the worker, which fetches the truth: live
 * also while the worker is stopped again and again. What finds no line is asked for now and then,
 * and whenever many ring together.
 * @param tell given how the lines stand, whenever that changed
 */
export function startListening(tell: (sum: LineSum) => void): void {
  let open: SignRequest[] = [];
  let listened: SignRequest[] = [];
  const states = new Map<string, LineState>();
  const unanswered = new Map<string, Rung>();
  const all = askForAll(() => open.length > listened.length);

  const report = () => {
    const each = listened.map(({ identifier }) => states.get(identifier) ?? 'new');
    tell(sumOf(each, open.length));
  };
  const pass = (identifier: string, { ended, isNews }: Rung) => {
    holdWatchPort();
    call('request.look', identifier, ended, isNews ? 'rung' : 'due').catch(console.warn);
  };
  const ring = (identifier: string, kind: Ring) => {
    const before = unanswered.get(identifier);
    const isNews = kind !== 'connected';
    const rung = { at: Date.now(), ended: isEnd(kind), isNews };
    pass(identifier, rung);
    const ended = rung.ended || before?.ended === true;
    unanswered.set(identifier, { ...rung, ended, isNews: isNews || before?.isNews === true });
    if (isNews) all.note(identifier);
  };
  const watcher = makeWatcher(ring, (identifier, state) => {
    if (states.get(identifier) === state) return;
    states.set(identifier, state);
    report();
  });
  const refresh = oneAtATime(async () => {
    const [rows, { session }] = await Promise.all([getOpenRequests(), getSessionState()]);
    open = rows.filter((row) => row.uuid && session && isSessionOf(session, row));
    listened = chooseListened(open, MOST);
    const kept = new Set(listened.map(({ identifier }) => identifier));
    for (const identifier of states.keys()) if (!kept.has(identifier)) states.delete(identifier);
    watcher.set(listened);
    report();
    // Of many changes at once the first is taken in immediately, the others a few times a second.
    await new Promise((resolve) => setTimeout(resolve, REST));
  });
  const ringAgain = () => {
    if (unanswered.size === 0) return;
    const rows = new Map(open.map((row) => [row.identifier, row]));
    for (const [identifier, rung] of unanswered) {
      if (!isUnanswered(rung, rows.get(identifier))) unanswered.delete(identifier);
      else if (Date.now() - rung.at >= AGAIN) pass(identifier, rung);
    }
  };
  onChange(refresh, new AbortController().signal);
  onSessionChange(refresh);
  setInterval(ringAgain, AGAIN);
  refresh();
}
