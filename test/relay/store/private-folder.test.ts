import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RelayError } from '../../../src/relay/relay-error';
import { openStore } from '../../../src/relay/store/open-store';
import { mountTinyDisk } from '../faults/tiny-disk';

// Creating an embedded store is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const parent = mkdtempSync(join(tmpdir(), 'relay-folder-'));
const folder = join(parent, 'data');
const tiny = await mountTinyDisk(4);
const disk = tiny as NonNullable<typeof tiny>;
beforeAll(async () => {
  await (await openStore({ folder })).close();
});
afterAll(async () => {
  rmSync(parent, { recursive: true });
  await tiny?.remove();
});

/** The files in a store that other users may read or write. */
function openFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const status = statSync(join(folder, name));
    return status.isFile() && (status.mode & 0o077) !== 0;
  });
}

/** Opens a store that must fail. @returns the message, which says what to do */
async function failureOf(place: string): Promise<string> {
  const error = await openStore({ folder: place }).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(RelayError);
  return error instanceof Error ? error.message : '';
}

test('no file of a store can be read by other users, also those it creates later', async () => {
  expect(openFiles()).toEqual([]);
  chmodSync(join(folder, 'PG_VERSION'), 0o644);
  const sql = await openStore({ folder });
  await sql.query('CREATE TABLE later (a text)');
  await sql.query('CHECKPOINT');
  expect(openFiles()).toEqual([]);
  await sql.close();
  expect(openFiles()).toEqual([]);
});

describe('a damaged store is reported in words', () => {
  test.each<[string, (copy: string) => void]>([
    ['without its control file', (copy) => rmSync(join(copy, 'global/pg_control'))],
    ['with a control file cut off', (copy) => truncateSync(join(copy, 'global/pg_control'), 10)],
    ['of another version', (copy) => writeFileSync(join(copy, 'PG_VERSION'), '9\n')],
    ['without its tables', (copy) => rmSync(join(copy, 'base'), { recursive: true })],
  ])('%s', async (what, harm) => {
    const copy = join(parent, what.replaceAll(' ', '-'));
    cpSync(folder, copy, { recursive: true });
    harm(copy);
    const message = await failureOf(copy);
    expect(message).toContain(`The store in ${copy} is damaged`);
    expect(message).toContain('put back a copy');
    expect(message).not.toMatch(/Aborted|ASSERTIONS/);
  });
});

test('a file in the place of the folder is reported', async () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  expect(await failureOf(file)).toContain('it is a file');
  expect(await failureOf(join(file, 'data'))).toContain('a part of its path is a file');
});

test.skipIf(!tiny)('a read-only disk is reported (mounting requires root)', async () => {
  const inside = join(disk.folder, 'data');
  mkdirSync(inside);
  execFileSync('mount', ['-o', 'remount,ro', disk.folder]);
  for (const place of [inside, join(disk.folder, 'new')])
    expect(await failureOf(place)).toContain('its disk is read-only');
});
