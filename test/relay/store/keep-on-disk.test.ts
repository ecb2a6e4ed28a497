import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPglite } from '../../../src/relay/store/pglite';
import type { Sql } from '../../../src/relay/store/sql';

const really = fs.fsyncSync;
let syncs = 0;
let folder = '';
let sql: Sql;

beforeAll(async () => {
  fs.fsyncSync = (fd) => {
    syncs += 1;
    really(fd);
  };
  syncBuiltinESMExports();
  folder = await mkdtemp(join(tmpdir(), 'relay-store-'));
  sql = await openPglite(folder);
  await sql.query('CREATE TABLE notes (text text)');
}, 60_000);
afterAll(async () => {
  fs.fsyncSync = really;
  syncBuiltinESMExports();
  await sql?.close();
  await rm(folder, { recursive: true, force: true });
});

/** How often the disk was waited for while something was done. */
async function syncsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = syncs;
  await work();
  return syncs - before;
}

test('what a statement wrote is on the disk before it is answered', async () => {
  const insert = () => sql.query('INSERT INTO notes VALUES ($1)', ['one']);
  expect(await syncsDuring(insert)).toBeGreaterThanOrEqual(1);
});

test('a transaction waits for the disk once, at its end', async () => {
  const transaction = () =>
    sql.transaction(async (tx) => {
      const inside = () => tx.query('INSERT INTO notes VALUES ($1)', ['two']);
      expect(await syncsDuring(inside)).toBe(0);
    });
  expect(await syncsDuring(transaction)).toBe(1);
});

test('reading waits for no disk', async () => {
  expect(await syncsDuring(() => sql.query('SELECT * FROM notes'))).toBe(0);
});

test('what a checkpoint writes is on the disk, so that a power cut leaves the store whole', async () => {
  // The log alone, the tables, and what says where to begin.
  expect(await syncsDuring(() => sql.query('CHECKPOINT'))).toBeGreaterThan(3);
});
