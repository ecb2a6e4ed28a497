import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findUncommitted, trackedFiles } from '../../../src/tools/packaging/git-files';
import { expectOnlySourceInPublic } from '../../../src/tools/packaging/public-files';
import { sourcePackage } from '../../../src/tools/packaging/source-package';
import { zip } from '../../../src/tools/packaging/zip';
import { unpack } from './unpack';

const KEY = '11111111-1111-4111-8111-111111111111';

// The tests clone the whole repository, which takes long while other tests run.
vi.setConfig({ testTimeout: 60_000 });

/** Files that developers may have in their checkout and that must never be uploaded. */
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

async function writeSecrets(root: string, names: readonly string[]): Promise<void> {
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

test('sourcePackage contains the build’s files and the API key of the packages', () => {
  const source = sourcePackage('.', KEY);
  expect(Object.keys(source)).toEqual(
    expect.arrayContaining(['README.md', 'package-lock.json', 'src/background/index.ts']),
  );
  expect(String(source['.env'])).toBe(`VITE_XAMAN_API_KEY=${KEY}\n`);
});

test('sourcePackage leaves out untracked files; findUncommitted reports those that are not ignored', async () => {
  const root = await clone();
  await writeSecrets(root, [...SECRETS, 'src/new.ts']);
  await appendFile(join(root, 'README.md'), 'Changed.\n');
  const source = sourcePackage(root, KEY);
  const expected = [...trackedFiles(root), 'source-files.txt'].sort();
  expect(Object.keys(source).sort()).toEqual(expected);
  for (const name of [...SECRETS, 'src/new.ts']) expect(Object.keys(source)).not.toContain(name);
  expect(String(source['README.md'])).toMatch(/Changed\.\n$/);
  expect(findUncommitted(root)).toEqual({ changed: ['README.md'], untracked: ['src/new.ts'] });
});

test('sourcePackage leaves out a deleted file; findUncommitted reports it as changed', async () => {
  const root = await clone();
  await rm(join(root, 'LICENSE'));
  expect(Object.keys(sourcePackage(root, KEY))).not.toContain('LICENSE');
  expect(findUncommitted(root)).toEqual({ changed: ['LICENSE'], untracked: [] });
});

test('sourcePackage gives the same files for an unpacked source without git, and ignores added files', async () => {
  const source = sourcePackage('.', KEY);
  const folder = await unpack(source);
  await writeSecrets(folder, [
    ...SECRETS,
    'src/new.ts',
    'node_modules/some/index.js',
    'dist/made.js',
  ]);
  const again = sourcePackage(folder, KEY);
  expect(Object.keys(again).sort()).toEqual(Object.keys(source).sort());
  expect(Buffer.from(zip(again)).equals(Buffer.from(zip(source)))).toBe(true);
});

test('sourcePackage refuses a folder that is neither a checkout nor an unpacked source', async () => {
  const folder = await unpack({ 'src/index.ts': Buffer.from('') });
  expect(() => sourcePackage(folder, KEY)).toThrow(/is no git checkout\. Clone the repository/);
});

test.each([
  'public/.env.local',
  'public/icons/notes.txt',
])('expectOnlySourceInPublic refuses the untracked file %s', async (name) => {
  const root = await clone();
  expectOnlySourceInPublic(root);
  await writeSecrets(root, [name]);
  expect(() => expectOnlySourceInPublic(root)).toThrow(`git does not track: ${name}.`);
});
