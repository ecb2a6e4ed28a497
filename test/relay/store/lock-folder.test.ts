import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { RelayError } from '../../../src/relay/relay-error';
import { ownHolder } from '../../../src/relay/store/lock/holder';
import { lockFolder } from '../../../src/relay/store/lock-folder';
import { openPglite } from '../../../src/relay/store/pglite';
import { waitUntil } from '../../../src/tools/relay/client';
import { startFolderProcess } from './folder-process';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BUSY = /is in use by .*Stop that process first/;
const unlockAtEnd = async () => onTestFinished(await lockFolder(folder));

/** Creates the claim of a killed relay: a file, and a socket on which no process listens. */
async function leaveClaim(id: string, text: string, secondsAgo = 0): Promise<void> {
  const [socket, file] = ['sock', 'lock'].map((end) => join(folder, `relay-${id}.${end}`)) as [
    string,
    string,
  ];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(`${socket}.tmp`, resolve));
  linkSync(`${socket}.tmp`, socket);
  await new Promise((resolve) => server.close(resolve));
  writeFileSync(file, text);
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
}

const textOf = (changes: object = {}) => JSON.stringify({ ...ownHolder(folder), ...changes });
const ID = '8000000000000000';

test('lockFolder locks a folder once, and again after it is unlocked', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(RelayError);
  await expect(lockFolder(`${folder}/.`)).rejects.toThrow(BUSY);
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
  await (await lockFolder(folder))();
});

test('lockFolder refuses a folder that another process holds, and locks it right after kill -9', async () => {
  const other = await startFolderProcess();
  expect(await other.ask(`lock ${folder}`)).toBe('locked');
  await expect(lockFolder(folder)).rejects.toThrow(`is in use by process ${other.child.pid}:`);
  expect(readdirSync(folder), 'the refused claim is released').toHaveLength(2);
  await other.kill();
  const unlock = await lockFolder(folder);
  expect(readdirSync(folder), 'the claim of the killed process is removed').toHaveLength(2);
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'lockFolder refuses a folder whose holder is stopped by SIGSTOP',
  async () => {
    const other = await startFolderProcess();
    expect(await other.ask(`lock ${folder}`)).toBe('locked');
    other.child.kill('SIGSTOP');
    await expect(lockFolder(folder)).rejects.toThrow(BUSY);
  },
);

test('a locked folder does not keep its process alive', async () => {
  const program = ['--import', 'tsx', 'test/relay/store/hold-folder.ts', folder];
  const { status, stdout } = spawnSync(process.execPath, program, { timeout: 15_000 });
  expect(String(stdout)).toBe('locked\n');
  expect(status).toBe(0);
  await unlockAtEnd();
});

test('exactly one of several simultaneous calls locks the folder', async () => {
  await leaveClaim(ID, textOf());
  const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const [won, ...more] = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(more).toEqual([]);
  await won?.();
  expect(readdirSync(folder)).toEqual([]);
});

test('exactly one of several simultaneous processes locks the folder', async () => {
  const processes = await Promise.all(Array.from({ length: 6 }, startFolderProcess));
  for (let round = 0; round < 40; round += 1) {
    // Every second round starts with the claim of a killed process.
    if (round % 2) await leaveClaim(ID, textOf());
    const answers = await Promise.all(processes.map(({ ask }) => ask(`lock ${folder}`)));
    const winners = processes.filter((_, at) => answers[at] === 'locked');
    expect(winners, answers.join('\n')).toHaveLength(1);
    const others = answers.filter((answer) => answer !== 'locked');
    for (const answer of others) expect(answer).toMatch(BUSY);
    expect(await winners[0]?.ask('unlock')).toBe('unlocked');
  }
  expect(readdirSync(folder)).toEqual([]);
}, 90_000);

test.each([
  ['another machine', () => textOf({ host: 'elsewhere', place: 'another-boot 1' })],
  ['another mount', () => textOf({ place: `${ownHolder(folder).place}9` })],
  ['a process that has written nothing yet', () => ''],
  ['a process that ended while it wrote', () => '{"pid":'],
])('a claim of %s counts as active for 30 seconds after it was written', async (_name, text) => {
  await leaveClaim(ID, text(), 20);
  await expect(lockFolder(folder)).rejects.toThrow(
    /is in use by .* or was until 2\d seconds ago.*try again in \d+ seconds/,
  );
  await leaveClaim('9000000000000000', text(), 31);
  rmSync(join(folder, `relay-${ID}.lock`));
  await unlockAtEnd();
  expect(existsSync(join(folder, 'relay-9000000000000000.lock'))).toBe(false);
});

test('lockFolder refuses a folder with an unreadable claim', async () => {
  const path = join(folder, `relay-${ID}.lock`);
  // Root can read every file, but not a symbolic link to itself.
  symlinkSync(path, path);
  await expect(lockFolder(folder)).rejects.toThrow('ELOOP');
  expect(readdirSync(folder)).toEqual([`relay-${ID}.lock`]);
});

test('a lock rewrites its file every ten seconds, for other machines', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await unlockAtEnd();
  const name = readdirSync(folder).find((one) => one.endsWith('.lock')) ?? '';
  const path = join(folder, name);
  const { size } = statSync(path);
  utimesSync(path, 1, 1);
  vi.advanceTimersByTime(10_000);
  await waitUntil(() => statSync(path).mtimeMs > 1000, 'the heartbeat');
  expect(statSync(path).size).toBe(size);
});

test('lockFolder locks a folder with a long path on Linux, and refuses it elsewhere', async () => {
  const long = join(folder, 'long-'.repeat(30));
  mkdirSync(long);
  if (process.platform !== 'linux') {
    await expect(lockFolder(long)).rejects.toThrow('path is too long');
    return;
  }
  const unlock = await lockFolder(long);
  await expect(lockFolder(long)).rejects.toThrow(BUSY);
  await unlock();
  expect(readdirSync(long)).toEqual([]);
});

/** Mounts a file system without sockets, as only root may; undefined without permission. */
function mountWithoutSockets(): string | undefined {
  const mounted = mkdtempSync(join(tmpdir(), 'relay-mount-'));
  const { status } = spawnSync('mount', ['-t', 'mqueue', 'mqueue', mounted]);
  if (status === 0) return mounted;
  rmSync(mounted, { recursive: true });
  return undefined;
}
const withoutSockets = mountWithoutSockets();

test.skipIf(!withoutSockets)(
  'lockFolder refuses a file system without sockets (mounting one requires root)',
  async () => {
    const mounted = String(withoutSockets);
    onTestFinished(() => {
      execFileSync('umount', [mounted]);
      rmSync(mounted, { recursive: true });
    });
    await expect(lockFolder(mounted)).rejects.toThrow(
      /no socket can be created in it \(\w+\)\. Put it on a local disk, or use PostgreSQL/,
    );
  },
);

test('only one caller at a time opens the embedded database', async () => {
  chmodSync(folder, 0o755);
  const first = await openPglite(folder);
  expect(statSync(folder).mode & 0o777, 'no other user may open the folder').toBe(0o700);
  await expect(openPglite(folder)).rejects.toThrow('in use by process');
  await first.query('CREATE TABLE kept (n integer)');
  await first.close();
  const second = await openPglite(folder);
  expect(await second.query('SELECT count(*) AS n FROM kept')).toEqual([{ n: 0 }]);
  await second.close();
}, 60_000);
