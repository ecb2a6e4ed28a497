import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RelayError } from '../../../src/relay/relay-error';
import { lockFolder } from '../../../src/relay/store/lock-folder';
import { openPglite } from '../../../src/relay/store/pglite';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isLinux = process.platform === 'linux';
const lock = () => join(folder, 'relay.lock');

/** Another process, and its beginning as Linux counts it; nobody else tells. */
function sleeper() {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = async () => {
    child.kill();
    await gone;
  };
  if (!isLinux) return { pid, began: '', end };
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return { pid, began, end };
}

function leave(holder: object | string): void {
  writeFileSync(lock(), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

test('a folder is had once, and again after it was let go', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(RelayError);
  expect(() => lockFolder(`${folder}/.`)).toThrow(RelayError);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  lockFolder(folder)();
});

test('while another process runs that has it, it is refused by name', async () => {
  const other = sleeper();
  leave({ pid: other.pid, host: hostname(), began: other.began });
  expect(() => lockFolder(folder)).toThrow(`in use by process ${other.pid}`);
  expect(readdirSync(folder), 'nothing is left behind').toEqual(['relay.lock']);
  await other.end();
  lockFolder(folder)();
});

test.runIf(isLinux)('a lock whose process has another beginning now is taken over', async () => {
  const other = sleeper();
  leave({ pid: other.pid, host: hostname(), began: '1' });
  lockFolder(folder)();
  await other.end();
});

test.each([
  ['of this very number, from before a restart', () => ({ pid: process.pid, began: '1' })],
  ['of a process that is no more', () => ({ pid: 2 ** 22 + 1, began: '5' })],
])('a lock %s is taken over', (_name, holder) => {
  leave({ host: hostname(), ...holder() });
  const unlock = lockFolder(folder);
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
});

test.each([
  '',
  '{',
  '[]',
  '{"pid":"x"}',
])('a lock that says nothing (“%s”) holds nobody up', (text) => {
  leave(text);
  lockFolder(folder)();
});

test('the lock of another machine is believed, with what to do about it', () => {
  leave({ pid: process.pid, host: 'elsewhere', began: '1' });
  expect(() => lockFolder(folder)).toThrow(/on elsewhere.*delete relay\.lock/);
});

test('a lock that is no longer ours is left alone', () => {
  const unlock = lockFolder(folder);
  leave({ pid: 1, host: 'elsewhere', began: '1' });
  unlock();
  expect(existsSync(lock())).toBe(true);
});

test('the embedded database is opened by one at a time', async () => {
  chmodSync(folder, 0o755);
  const first = await openPglite(folder);
  expect(statSync(folder).mode & 0o777, 'nobody else gets into the folder').toBe(0o700);
  await expect(openPglite(folder)).rejects.toThrow('in use by process');
  await first.query('CREATE TABLE kept (n integer)');
  await first.close();
  const second = await openPglite(folder);
  expect(await second.query('SELECT count(*) AS n FROM kept')).toEqual([{ n: 0 }]);
  await second.close();
}, 60_000);
