import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../../src/relay/store/lock-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isLinux = process.platform === 'linux';
const path = () => join(folder, 'relay.lock');
/** Writes the lock of an earlier version. */
const leave = (holder: object | string) =>
  writeFileSync(path(), typeof holder === 'string' ? holder : JSON.stringify(holder));
const lockAndUnlock = async () => await (await lockFolder(folder))();

/** A running process, and when it began as Linux counts it. */
function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  const end = async () => {
    child.kill();
    await gone;
  };
  onTestFinished(end);
  if (!isLinux) return { pid: child.pid, began: '', end };
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  return { pid: child.pid, began: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19], end };
}

test('a folder is refused while a relay of an earlier version has it, and free afterwards', async () => {
  const { pid, began, end } = sleeper();
  leave({ pid, host: hostname(), began });
  await expect(lockFolder(folder)).rejects.toThrow(
    `is in use by process ${pid}, a relay of an earlier version`,
  );
  await end();
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test.runIf(isLinux)('a former lock is stale when its number is of a later process', async () => {
  leave({ pid: sleeper().pid, host: hostname(), began: '1' });
  await lockAndUnlock();
});

test.each([
  ['of this very number, from before a restart', { pid: process.pid, began: '1' }],
  ['of a process that has ended', { pid: 2 ** 22 + 1, began: '5' }],
])('a former lock %s is removed', async (_name, holder) => {
  leave({ host: hostname(), ...holder });
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test.each([
  '',
  '{',
  '[]',
  '{"pid":"x"}',
])('an unreadable former lock (“%s”) is removed', async (text) => {
  leave(text);
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test('a former lock of another host is believed, with what to do about it', async () => {
  leave({ pid: process.pid, host: 'elsewhere', began: '1' });
  await expect(lockFolder(folder)).rejects.toThrow(
    /on elsewhere.*If it has ended, delete relay\.lock/,
  );
  expect(existsSync(path())).toBe(true);
});
