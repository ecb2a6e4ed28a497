import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { findFields, findJson, findNumber, findText } from '../../../core/fields';
import { RelayError } from '../../relay-error';
import { nameHolder } from './holder';

const NAME = 'relay.lock';

/**
 * Looks at the lock of relays before this version, which was a file with a process id. One of another
 * host cannot be checked and is believed, as those relays did; a stale one is removed.
 * @throws RelayError while such a relay runs
 */
export function expectNoFormerLock(folder: string): void {
  const path = join(folder, NAME);
  const fields = findFields(findJson(find(path) ?? ''));
  const [pid, host] = [findNumber(fields?.pid), findText(fields?.host)];
  const began = findText(fields?.began) ?? '';
  if (pid && host && (host !== hostname() || isRunning(pid, began))) {
    const advice = host === hostname() ? '' : ` If it has ended, delete ${NAME} in the folder.`;
    throw new RelayError(
      `The folder ${folder} is in use by ${nameHolder({ pid, host })}, a relay of an earlier version: only one may have it open. Stop that one first.${advice}`,
    );
  }
  rmSync(path, { force: true });
}

function isRunning(pid: number, began: string): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it runs, and belongs to another user.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
  }
  const now = findBegin(pid);
  return now === undefined || began === '' || now === began;
}

/** When a process began, from Linux' `/proc`: another process may have its number now. */
function findBegin(pid: number): string | undefined {
  const stat = find(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; the 22nd field is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function find(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    // ESRCH: the process ended meanwhile.
    const isGone =
      cause instanceof Error && 'code' in cause && /ENOENT|ESRCH/.test(`${cause.code}`);
    if (isGone) return undefined;
    throw cause;
  }
}
