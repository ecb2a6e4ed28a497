import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SANDBOX_API_KEY } from '../../src/sandbox/state/application';

const listed = execFileSync('git', [
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  '-z',
]);
const texts = listed
  .toString()
  .split('\0')
  .filter((path) => path && !/\.(png|ico|woff2?)$/.test(path))
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, 'utf8') }];
    } catch {
      return []; // deleted, not yet committed
    }
  });

// Written so that this file does not hold what it looks for.
const absolutePaths = new RegExp(['(?<![\\w.:/])/(work', 'root', 'Users|home/\\w+)/'].join('|'));
const privateKey = new RegExp('BEGIN [A-Z ]*' + 'PRIVATE KEY-----\\s*[A-Za-z0-9+/]');

test.each([
  ['path of one machine', absolutePaths],
  ['private key', privateKey],
])('no file holds a %s', (_name, what) => {
  const found = texts.flatMap(({ path, text }) => {
    const hit = what.exec(text);
    return hit ? [`${path}: ${text.slice(hit.index, hit.index + 40)}`] : [];
  });
  expect(found).toEqual([]);
});

test('the lock file says what to install, not where from', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const hosts = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
  expect(hosts, 'npm install --omit-lockfile-registry-resolved').toEqual([]);
});

test('the API key built in is the one the sandbox knows', () => {
  const line = /^VITE_XAMAN_API_KEY=(.*)$/m.exec(readFileSync('.env', 'utf8'));
  expect(line?.[1]).toBe(SANDBOX_API_KEY);
});
