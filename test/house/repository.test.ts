import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SANDBOX_API_KEY } from '../../src/sandbox/state/application';

const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
const texts = paths
  .toString()
  .split('\0')
  .filter((path) => path && !/\.(png|ico|woff2?)$/.test(path))
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, 'utf8') }];
    } catch {
      return []; // deleted in the work tree
    }
  });

// Assembled from parts, so that the patterns do not match this file.
const absolutePaths = new RegExp(['(?<![\\w.:/])/(work', 'root', 'Users|home/\\w+)/'].join('|'));
const privateKey = new RegExp('BEGIN [A-Z ]*' + 'PRIVATE KEY-----\\s*[A-Za-z0-9+/]');

test.each([
  ['path of a developer’s machine', absolutePaths],
  ['private key', privateKey],
])('no file contains a %s', (_name, pattern) => {
  const found = texts.flatMap(({ path, text }) => {
    const match = pattern.exec(text);
    return match ? [`${path}: ${text.slice(match.index, match.index + 40)}`] : [];
  });
  expect(found).toEqual([]);
});

test('the lock file names no registry', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const hosts = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
  expect(hosts, 'run: npm install --omit-lockfile-registry-resolved').toEqual([]);
});

test('the API key of .env is the sandbox’s', () => {
  const line = /^VITE_XAMAN_API_KEY=(.*)$/m.exec(readFileSync('.env', 'utf8'));
  expect(line?.[1]).toBe(SANDBOX_API_KEY);
});
