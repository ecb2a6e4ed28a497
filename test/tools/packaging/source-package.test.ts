import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { trackedFiles, uncommitted } from '../../../src/tools/packaging/git-files';
import { expectOnlySourceInPublic } from '../../../src/tools/packaging/public-files';
import { sourcePackage } from '../../../src/tools/packaging/source-package';
import { zip } from '../../../src/tools/packaging/zip';
import { unpacked } from './unpacked';

const KEY = '11111111-1111-4111-8111-111111111111';

// A clone of the whole repository, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

/** Files that people have in their checkout and that must never be uploaded. */
const SECRETS = [
  '.env.local',
  '.env.production',
  'src/relay/.env',
  'id.pem',
  'certs/relay.key',
  'release.p12',
  '.npmrc',
  'relay-data/x',
  'src/relay/relay-data/PG_VERSION',
  'relay-data.bak/base/1',
  'store.db',
  'backup.dump',
];

async function put(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), 'secret');
  }
}

async function clone(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'companion-clone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', '.', folder]);
  return folder;
}

test('the source holds the build’s files, and the API key the packages were built with', () => {
  const source = sourcePackage('.', KEY);
  expect(Object.keys(source)).toEqual(
    expect.arrayContaining(['README.md', 'package-lock.json', 'src/background/index.ts']),
  );
  expect(String(source['.env'])).toBe(`VITE_XAMAN_API_KEY=${KEY}\n`);
});

test('the source leaves out what git does not track, and git reports only what it does not ignore', async () => {
  const root = await clone();
  await put(root, [...SECRETS, 'src/new.ts']);
  await appendFile(join(root, 'README.md'), 'Changed.\n');
  const source = sourcePackage(root, KEY);
  const expected = [...trackedFiles(root), 'source-files.txt'].sort();
  expect(Object.keys(source).sort()).toEqual(expected);
  for (const name of [...SECRETS, 'src/new.ts']) expect(Object.keys(source)).not.toContain(name);
  expect(String(source['README.md'])).toMatch(/Changed\.\n$/);
  expect(uncommitted(root)).toEqual({ changed: ['README.md'], untracked: ['src/new.ts'] });
});

test('a tracked file that was deleted is left out and reported as changed', async () => {
  const root = await clone();
  await rm(join(root, 'LICENSE'));
  expect(Object.keys(sourcePackage(root, KEY))).not.toContain('LICENSE');
  expect(uncommitted(root)).toEqual({ changed: ['LICENSE'], untracked: [] });
});

test('without git the unpacked source gives the same source again, whatever lies in it', async () => {
  const source = sourcePackage('.', KEY);
  const folder = await unpacked(source);
  await put(folder, [...SECRETS, 'src/new.ts', 'node_modules/some/index.js', 'dist/made.js']);
  const again = sourcePackage(folder, KEY);
  expect(Object.keys(again).sort()).toEqual(Object.keys(source).sort());
  expect(Buffer.from(zip(again)).equals(Buffer.from(zip(source)))).toBe(true);
});

test('a folder that is neither a checkout nor an unpacked source is refused', async () => {
  const folder = await unpacked({ 'src/index.ts': Buffer.from('') });
  expect(() => sourcePackage(folder, KEY)).toThrow(/is no git checkout\. Clone the repository/);
});

test.each([
  'public/.env.local',
  'public/icons/notes.txt',
])('packaging is refused while %s is not tracked, which the build would copy', async (name) => {
  const root = await clone();
  expectOnlySourceInPublic(root);
  await put(root, [name]);
  expect(() => expectOnlySourceInPublic(root)).toThrow(`git does not track: ${name}.`);
});
