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
const writeLock = (holder: object | string) =>
  writeFileSync(path(), typeof holder === 'string' ? holder : JSON.stringify(holder));
const lockAndUnlock = async () => await (await lockFolder(folder))();

/** Starts a process that runs until the test ends. @returns its pid and its start time on Linux */
function startProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const end = async () => {
    child.kill();
    await exited;
  };
  onTestFinished(end);
  if (!isLinux) return { pid: child.pid, began: '', end };
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  return { pid: child.pid, began: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19], end };
}

test('lockFolder refuses a folder while a relay of an earlier version holds it, and locks it afterwards', async () => {
  const { pid, began, end } = startProcess();
  writeLock({ pid, host: hostname(), began });
  await expect(lockFolder(folder)).rejects.toThrow(
    `is in use by process ${pid}, a relay of an earlier version`,
  );
  await end();
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test.runIf(isLinux)(
  'lockFolder removes a former lock whose pid belongs to a later process',
  async () => {
    writeLock({ pid: startProcess().pid, host: hostname(), began: '1' });
    await lockAndUnlock();
  },
);

test.each([
  ['with the pid of this process', { pid: process.pid, began: '1' }],
  ['of a process that has ended', { pid: 2 ** 22 + 1, began: '5' }],
])('lockFolder removes a former lock %s', async (_name, holder) => {
  writeLock({ host: hostname(), ...holder });
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test.each([
  '',
  '{',
  '[]',
  '{"pid":"x"}',
])('lockFolder removes an unreadable former lock (“%s”)', async (text) => {
  writeLock(text);
  await lockAndUnlock();
  expect(existsSync(path())).toBe(false);
});

test('lockFolder refuses a former lock of another host, and explains what to do', async () => {
  writeLock({ pid: process.pid, host: 'elsewhere', began: '1' });
  await expect(lockFolder(folder)).rejects.toThrow(
    /on elsewhere.*If it has ended, delete relay\.lock/,
  );
  expect(existsSync(path())).toBe(true);
});
