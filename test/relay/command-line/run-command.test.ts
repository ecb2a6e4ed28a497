import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/relay/command-line/commands';
import { runCommandLine } from './run-command-line';

test.each(['help', '-h', '--help'])('“%s” lists every command with its summary', async (line) => {
  const { exitCode, out } = await runCommandLine(line);
  expect(exitCode).toBe(0);
  for (const { name, summary } of commands) {
    expect(out).toContain(`  ${name}`);
    expect(out).toContain(summary);
  }
});

describe('wrong arguments are reported with exit code 2', () => {
  test.each([
    ['dance', 'Unknown command “dance”. The commands are: serve, check,'],
    ['serve now', 'Unexpected argument “now”.'],
    ['serve --fast', "Unknown option '--fast'"],
    ['sessions end', 'Name the id of the session to end.'],
    ['sessions kill 1', 'Unexpected argument “kill”.'],
    ['sessions end 1 2', 'Unexpected argument “2”.'],
    ['dead bury x', 'Unexpected argument “bury”.'],
    ['dead list all', 'Unexpected argument “all”.'],
    ['dead retry all', '“all” is not the UUID of a payload.'],
    ['tokens show', 'Unexpected argument “show”.'],
    ['migrate-store', 'No target: name a postgres:// address'],
    ['migrate-store --to mysql://db', 'The address of the target must begin with postgres://'],
    ['migrate-store --from', "Option '--from <value>' argument missing"],
    ['check it', 'Unexpected argument “it”.'],
    ['reseal all', 'Unexpected argument “all”.'],
    ['push', 'Name the file of the transaction, or - for stdin.'],
    ['push one two', 'Unexpected argument “two”.'],
    ['push one --account', "Option '--account <value>' argument missing"],
    ['status', 'Name the UUID or the identifier of a request.'],
    ['status order#1', '“order#1” is neither the UUID nor the identifier of a request.'],
    ['help me', 'Unexpected argument “me”.'],
  ])('%s', async (line, message) => {
    const { exitCode, out, err } = await runCommandLine(line);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    if (!line.startsWith('dance')) expect(err).toContain('Usage: npm run relay -- ');
  });
});

describe('a missing setting or store is reported with exit code 1', () => {
  test.each([
    ['', 'XAMAN_API_SECRET (or XAMAN_API_SECRET_FILE) is missing'],
    ['reseal', 'RELAY_KEY (or RELAY_KEY_FILE) is missing'],
    ['check', 'XAMAN_API_KEY is missing'],
    ['tokens', 'There is no store in relay-nowhere'],
    ['sessions', 'There is no store in relay-nowhere'],
    ['dead', 'There is no store in relay-nowhere'],
    ['push nowhere.json', 'nowhere.json cannot be read (ENOENT)'],
    ['status order-1', 'RELAY_TOKEN (or RELAY_TOKEN_FILE) is missing'],
    ['migrate-store --to postgres://127.0.0.1:1/none', 'There is no store in relay-nowhere'],
  ])('%s', async (line, message) => {
    const { exitCode, err } = await runCommandLine(line, { RELAY_DATA: 'relay-nowhere' });
    expect(err).toContain(message);
    expect(exitCode).toBe(1);
  });
});

test.each([
  'tokens',
  'sessions',
  'dead',
])('%s names the database that does not answer, without its password', async (line) => {
  const settings = { DATABASE_URL: 'postgres://relay:hush@127.0.0.1:1/relay' };
  const { exitCode, err } = await runCommandLine(line, settings);
  expect(err).toMatch(/^The PostgreSQL at 127\.0\.0\.1:1\/relay cannot be opened: .*ECONNREFUSED/);
  expect(err).not.toContain('hush');
  expect(exitCode).toBe(1);
});

test('a command does not create a store in an empty folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-empty-'));
  const { exitCode, err } = await runCommandLine('tokens', { RELAY_DATA: folder });
  rmSync(folder, { recursive: true });
  expect([exitCode, err]).toEqual([
    1,
    `There is no store in ${folder}: set RELAY_DATA or DATABASE_URL as for the relay.`,
  ]);
});
