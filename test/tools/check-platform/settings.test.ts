import { expect, test } from 'vitest';
import { CheckError } from '../../../src/tools/check-platform/check-error';
import { readSettings, redirectLines } from '../../../src/tools/check-platform/settings';
import { sourceFiles } from '../../../src/tools/repository/source-files';

const KEY = '11111111-1111-4111-8111-111111111111';
const read = (settings: Record<string, string>) =>
  readSettings((name) => ({ XAMAN_API_KEY: KEY, ...settings })[name]);

test('the API key is enough', () => {
  const settings = read({});
  expect(settings).toMatchObject({
    apiKey: KEY,
    platformUrl: 'https://xumm.app',
    oauthUrl: 'https://oauth2.xumm.app',
    origins: { chromium: 'chrome-extension://hdipgghbchoeieoenheoifekhmhnbgag' },
  });
  expect(redirectLines(settings)).toEqual([
    'http://localhost:8790/xaman',
    'https://hdipgghbchoeieoenheoifekhmhnbgag.chromiumapp.org/xaman',
    expect.stringMatching(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/xaman$/),
  ]);
});

test('a build with another id and port is asked about', () => {
  const settings = read({ CHECK_EXTENSION_ID: 'a'.repeat(32), CHECK_PORT: '9999' });
  expect(settings.origins.chromium).toBe(`chrome-extension://${'a'.repeat(32)}`);
  expect(redirectLines(settings).slice(0, 2)).toEqual([
    'http://localhost:9999/xaman',
    `https://${'a'.repeat(32)}.chromiumapp.org/xaman`,
  ]);
});

test.each([
  [{ XAMAN_API_KEY: '' }, 'XAMAN_API_KEY'],
  [{ XAMAN_API_KEY: 'key' }, 'XAMAN_API_KEY'],
  [{ XAMAN_URL: 'xumm.app' }, 'XAMAN_URL'],
  [{ XAMAN_URL: 'http://xumm.app' }, 'XAMAN_URL'],
  [{ XAMAN_OAUTH_URL: 'http://oauth2.xumm.app' }, 'XAMAN_OAUTH_URL'],
  [{ CHECK_PORT: '70000' }, 'CHECK_PORT'],
  [{ CHECK_PORT: 'x' }, 'CHECK_PORT'],
  [{ CHECK_EXTENSION_ID: 'moz-extension' }, 'CHECK_EXTENSION_ID'],
] as const)('%j is refused with its name', (settings, name) => {
  expect(() => read(settings)).toThrow(CheckError);
  expect(() => read(settings)).toThrow(name);
});

test('the program imports nothing that writes files', () => {
  const files = sourceFiles('src/tools/check-platform');
  expect(files.length).toBeGreaterThan(20);
  const packages = files.flatMap(({ imports }) => imports.map(({ specifier }) => specifier));
  expect(packages.filter((name) => /^node:(fs|child_process)/.test(name))).toEqual([]);
});
