import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { findFields, findJson, findNumber, findText } from '../../../core/fields';
import { RelayError } from '../../relay-error';
import { describeHolder } from './holder';

const FILE_NAME = 'relay.lock';

/**
 * Checks the lock of earlier versions: a file with a process id. A lock of another host cannot be
 * checked and counts as active, as in those versions. A stale lock is removed.
 * @throws RelayError while a relay of an earlier version runs
 */
export function expectNoFormerLock(folder: string): void {
  const path = join(folder, FILE_NAME);
  const fields = findFields(findJson(findFile(path) ?? ''));
  const [pid, host] = [findNumber(fields?.pid), findText(fields?.host)];
  const began = findText(fields?.began) ?? '';
  if (pid && host && (host !== hostname() || isRunning(pid, began))) {
    const advice =
      host === hostname() ? '' : ` If it has ended, delete ${FILE_NAME} in the folder.`;
    throw new RelayError(
      `The folder ${folder} is in use by ${describeHolder({ pid, host })}, a relay of an earlier version: only one process may open it. Stop that relay first.${advice}`,
    );
  }
  rmSync(path, { force: true });
}

function isRunning(pid: number, began: string): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: the process runs and belongs to another user.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
  }
  const startedAt = findStart(pid);
  return startedAt === undefined || began === '' || startedAt === began;
}

/** Start time of a process from Linux' `/proc`, because a later process may have the same pid. */
function findStart(pid: number): string | undefined {
  const stat = findFile(`/proc/${pid}/stat`);
  // The name in parentheses may contain spaces; field 22 is the start time.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function findFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    // ESRCH: the process ended while it was read.
    const isGone =
      cause instanceof Error && 'code' in cause && /ENOENT|ESRCH/.test(`${cause.code}`);
    if (isGone) return undefined;
    throw cause;
  }
}
