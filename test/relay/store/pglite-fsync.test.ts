import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPglite } from '../../../src/relay/store/pglite';
import type { Sql } from '../../../src/relay/store/sql';

const realFsync = fs.fsyncSync;
let syncs = 0;
let folder = '';
let sql: Sql;

beforeAll(async () => {
  fs.fsyncSync = (fd) => {
    syncs += 1;
    realFsync(fd);
  };
  syncBuiltinESMExports();
  folder = await mkdtemp(join(tmpdir(), 'relay-store-'));
  sql = await openPglite(folder);
  await sql.query('CREATE TABLE notes (text text)');
}, 60_000);
afterAll(async () => {
  fs.fsyncSync = realFsync;
  syncBuiltinESMExports();
  await sql?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Counts the fsync calls during some work. */
async function syncsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = syncs;
  await work();
  return syncs - before;
}

test('a statement resolves after its data is synced to disk', async () => {
  const insert = () => sql.query('INSERT INTO notes VALUES ($1)', ['one']);
  expect(await syncsDuring(insert)).toBeGreaterThanOrEqual(1);
});

test('a transaction syncs once, at its end', async () => {
  const transaction = () =>
    sql.transaction(async (tx) => {
      const inside = () => tx.query('INSERT INTO notes VALUES ($1)', ['two']);
      expect(await syncsDuring(inside)).toBe(0);
    });
  expect(await syncsDuring(transaction)).toBe(1);
});

test('reads do not sync', async () => {
  expect(await syncsDuring(() => sql.query('SELECT * FROM notes'))).toBe(0);
});

test('a checkpoint syncs the log, the tables and the control file', async () => {
  // The log alone takes fewer.
  expect(await syncsDuring(() => sql.query('CHECKPOINT'))).toBeGreaterThan(3);
});
