import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/relay/config';
import { createReadSetting } from '../../src/relay/read-setting';
import { RelayError } from '../../src/relay/relay-error';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../src/sandbox/state/application';

const KEY = Buffer.alloc(32, 7);
const VALID: Record<string, string> = {
  XAMAN_API_KEY: SANDBOX_API_KEY,
  XAMAN_API_SECRET: SANDBOX_API_SECRET,
  RELAY_KEY: KEY.toString('base64'),
};
const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (changes: Record<string, string | undefined> = {}) =>
  readConfig(createReadSetting({ ...VALID, ...changes }));
/** The lines of the error. */
function problemsOf(changes: Record<string, string | undefined>): string[] {
  try {
    read(changes);
  } catch (error) {
    expect(error).toBeInstanceOf(RelayError);
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

test('three settings are enough; the relay then listens on loopback and stores in a folder', () => {
  expect(read()).toMatchObject({
    host: '127.0.0.1',
    port: 8787,
    apiKey: SANDBOX_API_KEY,
    secrets: [SANDBOX_API_SECRET],
    sealKeys: [KEY],
    store: { folder: 'relay-data' },
    platformUrl: 'https://xumm.app',
    oauthUrl: 'https://oauth2.xumm.app',
    webhookWindowMs: 300_000,
    trustProxy: false,
  });
});

test('every missing setting is reported at once, each on its own line', () => {
  const problems = problemsOf({
    XAMAN_API_KEY: undefined,
    XAMAN_API_SECRET: '',
    RELAY_KEY: undefined,
  });
  expect(problems).toHaveLength(3);
  for (const name of Object.keys(VALID)) {
    expect(problems.filter((problem) => problem.startsWith(`${name} `))).toHaveLength(1);
  }
  expect(problems.join()).toContain('openssl rand -base64 32');
  expect(problems.join()).toContain('https://apps.xumm.dev');
});

test.each<[string, string]>([
  ['XAMAN_API_KEY', 'abc'],
  ['XAMAN_API_SECRET', 'abc'],
  ['XAMAN_API_SECRET_FORMER', 'abc'],
  ['RELAY_KEY', 'abc'],
  ['RELAY_KEY', Buffer.alloc(31).toString('base64')],
  ['RELAY_KEY', Buffer.alloc(33).toString('base64')],
  ['RELAY_KEY_FORMER', 'abc'],
  ['RELAY_PORT', '70000'],
  ['RELAY_PORT', '-1'],
  ['RELAY_PORT', 'abc'],
  ['RELAY_PORT', '80.5'],
  ['RELAY_ADMIN_PORT', 'abc'],
  ['WEBHOOK_WINDOW_SECONDS', '0'],
  ['WEBHOOK_WINDOW_SECONDS', '86401'],
  ['RELAY_CALLS_PER_MINUTE', '0'],
  ['RELAY_KEEP_DAYS', '0'],
  ['XAMAN_URL', 'xumm.app'],
  ['XAMAN_OAUTH_URL', 'ftp://xumm.app'],
  ['DATABASE_URL', 'mysql://x'],
  ['RELAY_ORIGINS', 'chrome-extension://abc/'],
  ['RELAY_ORIGINS', 'chrome-extension://ABC'],
  ['RELAY_ORIGINS', 'chrome-extension://abc/popup.html'],
  ['RELAY_ORIGINS', 'https://example.org'],
  ['RELAY_ORIGINS', 'abc'],
  ['RELAY_ACCOUNTS', 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYf'],
  ['RELAY_ACCOUNTS', 'Alice'],
])('%s=%s is invalid, and the only problem reported', (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
});

test('the problem of an origin with a slash at its end names the origin to set', () => {
  const [problem] = problemsOf({ RELAY_ORIGINS: 'moz-extension://*,Chrome-Extension://abc/' });
  expect(problem).toContain('set chrome-extension://abc.');
});

test('no problem contains a secret', () => {
  const secret = 'very-secret-but-no-uuid';
  for (const name of [
    'XAMAN_API_SECRET',
    'XAMAN_API_SECRET_FORMER',
    'RELAY_KEY',
    'RELAY_KEY_FORMER',
  ]) {
    expect(problemsOf({ [name]: secret }).join()).not.toContain(secret);
  }
  const split = `postgres://relay:12/${secret}@host/relay`;
  expect(problemsOf({ DATABASE_URL: split }).join()).not.toContain(secret);
  expect(problemsOf({ DATABASE_URL: `x://relay:${secret}@host` }).join()).not.toContain(secret);
});

test('a key is base64 or hex, and a former key and secret are accepted with the current ones', () => {
  const former = Buffer.alloc(32, 9);
  const config = read({
    RELAY_KEY: KEY.toString('hex'),
    RELAY_KEY_FORMER: former.toString('base64'),
    XAMAN_API_SECRET_FORMER: SANDBOX_API_KEY,
  });
  expect(config.sealKeys).toEqual([KEY, former]);
  expect(config.secrets).toEqual([SANDBOX_API_SECRET, SANDBOX_API_KEY]);
});

test('optional settings replace the defaults', () => {
  expect(
    read({
      DATABASE_URL: 'postgres://relay@db/relay',
      RELAY_ADMIN_PORT: 'off',
      RELAY_PORT: ' 0 ',
      WEBHOOK_WINDOW_SECONDS: '60',
      RELAY_ORIGINS: 'chrome-extension://a, moz-extension://*',
      XAMAN_URL: 'https://localhost:1234/',
      RELAY_TRUST_PROXY: '1',
      RELAY_ACCOUNTS: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe, rrrrrrrrrrrrrrrrrrrrrhoLvTp',
    }),
  ).toMatchObject({
    store: { url: 'postgres://relay@db/relay' },
    adminPort: undefined,
    port: 0,
    webhookWindowMs: 60_000,
    origins: ['chrome-extension://a', 'moz-extension://*'],
    platformUrl: 'https://localhost:1234',
    trustProxy: true,
    accounts: ['rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe', 'rrrrrrrrrrrrrrrrrrrrrhoLvTp'],
  });
});

test('a setting in a file overrides the environment', () => {
  const file = join(folder, 'secret');
  writeFileSync(file, `${SANDBOX_API_KEY}\n`);
  expect(read({ XAMAN_API_SECRET_FILE: file }).secrets).toEqual([SANDBOX_API_KEY]);
});

test('a file that cannot be read is reported with its path', () => {
  const file = join(folder, 'nowhere');
  expect(problemsOf({ RELAY_KEY_FILE: file })).toEqual([
    `RELAY_KEY_FILE names a file that cannot be read (ENOENT): ${file}. Correct the path, or let the relay read the file.`,
  ]);
});

test('an empty file counts as a missing setting', () => {
  const file = join(folder, 'empty');
  writeFileSync(file, '\n');
  expect(problemsOf({ RELAY_KEY: undefined, RELAY_KEY_FILE: file })[0]).toContain('RELAY_KEY');
});
