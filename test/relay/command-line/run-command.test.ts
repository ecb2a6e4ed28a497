import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/relay/command-line/commands';
import { typed } from './typed';

test.each(['help', '-h', '--help'])('“%s” lists every command with a sentence', async (words) => {
  const { code, out } = await typed(words);
  expect(code).toBe(0);
  for (const { name, says } of commands) {
    expect(out).toContain(`  ${name}`);
    expect(out).toContain(says);
  }
});

describe('what makes no sense is said, and ends with 2', () => {
  test.each([
    ['dance', '“dance” is no command. There are: serve, check,'],
    ['serve now', '“now” is one word too many.'],
    ['serve --fast', "Unknown option '--fast'"],
    ['sessions end', 'Which one? Name its id.'],
    ['sessions kill 1', '“kill” is not known.'],
    ['sessions end 1 2', '“2” is one word too many.'],
    ['dead bury', '“bury” is not known.'],
    ['dead list all', '“all” is not known.'],
    ['dead retry all', "“all” is no payload's UUID."],
    ['tokens show', '“show” is one word too many.'],
    ['migrate-store', 'Where to?'],
    ['migrate-store --to mysql://db', 'Where to?'],
    ['migrate-store --from', "Option '--from <value>' argument missing"],
    ['check it', '“it” is one word too many.'],
    ['reseal all', '“all” is one word too many.'],
    ['help me', '“me” is one word too many.'],
  ])('%s', async (words, sentence) => {
    const { code, out, err } = await typed(words);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
    expect(out).toBe('');
    if (!words.startsWith('dance')) expect(err).toContain('Usage: npm run relay -- ');
  });
});

describe('without what it needs it says what to set, and ends with 1', () => {
  test.each([
    ['', 'XAMAN_API_SECRET (or XAMAN_API_SECRET_FILE) is missing'],
    ['reseal', 'RELAY_KEY (or RELAY_KEY_FILE) is missing'],
    ['check', 'XAMAN_API_KEY is missing'],
    ['tokens', 'There is no store in relay-nowhere'],
    ['sessions', 'There is no store in relay-nowhere'],
    ['dead', 'There is no store in relay-nowhere'],
    ['migrate-store --to postgres://127.0.0.1:1/none', 'There is no store in relay-nowhere'],
  ])('%s', async (words, sentence) => {
    const { code, err } = await typed(words, { RELAY_DATA: 'relay-nowhere' });
    expect(err).toContain(sentence);
    expect(code).toBe(1);
  });
});

test.each([
  'tokens',
  'sessions',
  'dead',
])('%s says which database does not answer, without its password', async (words) => {
  const settings = { DATABASE_URL: 'postgres://relay:hush@127.0.0.1:1/relay' };
  const { code, err } = await typed(words, settings);
  expect(err).toMatch(/^The PostgreSQL at 127\.0\.0\.1:1\/relay cannot be opened: .*ECONNREFUSED/);
  expect(err).not.toContain('hush');
  expect(code).toBe(1);
});

test('looking into an empty folder makes no store there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-empty-'));
  const { code, err } = await typed('tokens', { RELAY_DATA: folder });
  rmSync(folder, { recursive: true });
  expect([code, err]).toEqual([
    1,
    `There is no store in ${folder}: set RELAY_DATA or DATABASE_URL as for the relay.`,
  ]);
});
