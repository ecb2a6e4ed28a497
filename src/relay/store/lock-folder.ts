import { linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { findFields, findJson, findNumber, findText } from '../../core/fields';
import { RelayError } from '../relay-error';

const NAME = 'relay.lock';

/** Who has a folder open. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; tells it from a later one of the same number. */
  readonly began: string;
}

/** The folders this process has open, each with the text of its lock. */
const held = new Map<string, string>();

/**
 * Makes sure that nobody else opens this folder: two on one embedded database would ruin it. What a
 * process that is no more left behind is taken over.
 * @returns lets it go again
 * @throws RelayError when somebody has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(realpathSync(folder), NAME);
  const own: Holder = { pid: process.pid, host: hostname(), began: beginOf(process.pid) ?? '' };
  const text = `${JSON.stringify(own)}\n`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    for (let tries = 3; !take(draft, path); tries -= 1) {
      const found = read(path) ?? '';
      if (tries === 0 || isHeld(path, found)) throw inUse(folder, found);
      removeStale(path, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  held.set(path, text);
  return () => {
    if (held.delete(path) && read(path) === text) rmSync(path, { force: true });
  };
}

/** A link is made whole or not at all: no half-written lock is ever seen. */
function take(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Of another machine nothing can be known: its lock is believed. */
function isHeld(path: string, text: string): boolean {
  if (held.has(path)) return true;
  const holder = parse(text);
  if (!holder) return false;
  if (holder.host !== hostname()) return true;
  return holder.pid !== process.pid && isRunning(holder.pid) && isSame(holder);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process runs, too.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function isSame({ pid, began }: Holder): boolean {
  const now = beginOf(pid);
  return now === undefined || began === '' || now === began;
}

/** From Linux' `/proc`; undefined where there is none. */
function beginOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; the 22nd field is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Takes a stale lock away, and puts back what another process set in its place just then. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) take(aside, path);
  rmSync(aside, { force: true });
}

function parse(text: string): Holder | undefined {
  const fields = findFields(findJson(text));
  const pid = findNumber(fields?.pid);
  const host = findText(fields?.host);
  return pid && host ? { pid, host, began: findText(fields?.began) ?? '' } : undefined;
}

function inUse(folder: string, text: string): RelayError {
  const { pid, host } = parse(text) ?? { pid: '?', host: hostname() };
  const by = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const advice =
    host === hostname() ? '' : ` If nothing runs there any more, delete ${NAME} in it.`;
  return new RelayError(
    `The folder ${folder} is in use by ${by}: only one may have it open. Stop that one first, or use its admin page.${advice}`,
  );
}
