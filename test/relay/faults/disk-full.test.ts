import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { RelayError } from '../../../src/relay/relay-error';
import { openStore, type StoreLocation } from '../../../src/relay/store/open-store';
import { startPostgres } from '../../../src/tools/machine/postgres';
import { sendWebhook, webhookBody } from '../../../src/tools/relay/client';
import { untilAllDone } from './accounts';
import { createSignIn } from './signing';
import { startSingle } from './single';
import { mountTinyDisk } from './tiny-disk';

/** In MB: a new embedded store has about 40, and needs as much free space. */
const tiny = await mountTinyDisk(128);
const disk = tiny as NonNullable<typeof tiny>;
afterAll(() => tiny?.remove());

/** Waits until the embedded store reads its free space again, as it does once a second. */
const untilRechecked = () => new Promise((resolve) => setTimeout(resolve, 1100));

/** Starts a PostgreSQL with only its tables on the disk. */
async function postgresOnDisk(cleanups: (() => unknown)[]): Promise<StoreLocation> {
  const postgres = await startPostgres({ fsync: 'off' });
  cleanups.push(() => postgres.stop());
  const folder = join(disk.folder, 'tables');
  execFileSync('mkdir', [folder]);
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres']).toString());
  chownSync(folder, id('-u'), id('-g'));
  const url = await postgres.createDatabase();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE TABLESPACE tiny LOCATION '${folder}'`);
  await client.query('CREATE DATABASE on_tiny TABLESPACE tiny');
  await client.end();
  return { url: url.replace(/[^/]+$/, 'on_tiny') };
}

describe.skipIf(!tiny).each([
  ['PostgreSQL', postgresOnDisk, /webhook not stored.*No space left on device/],
  [
    'the embedded store',
    async () => ({ folder: join(disk.folder, 'data') }),
    /webhook not stored.*The disk with the folder \S+ is full: \d+ MB are left.*Free some space on it/,
  ],
] as const)('on %s (mounting a small disk requires root)', (_name, createPlace, line) => {
  const single = startSingle(createPlace);

  test('a relay answers 503 to webhooks while the disk is full, and recovers when it has space again', async () => {
    const { sandbox, relay } = single();
    const { account } = sandbox.phone.active;
    const { pid } = relay;
    const refused = new Map<string, string>();
    const send = async (uuid: string) =>
      (await sendWebhook(relay, webhookBody(uuid), Date.now())).status;
    disk.fill();
    await untilRechecked();
    // Free space inside the tables is used first.
    for (let sent = 0; refused.size < 20 && sent < 3000; sent += 1) {
      const uuid = createSignIn(sandbox, account);
      const status = await send(uuid);
      if (status === 503) refused.set(uuid, account);
      else expect(status).toBe(200);
    }
    expect(refused.size).toBe(20);
    expect(relay.lines.some((text) => line.test(text))).toBe(true);
    expect((await fetch(`${relay.url}/healthz`)).status).toBe(200);
    const ready = async () => {
      const response = await fetch(`${relay.url}/readyz`);
      return [response.status, await response.text()];
    };
    expect(await ready()).toEqual([503, 'the store cannot write\n']);

    disk.clear();
    await untilRechecked();
    expect(await ready()).toEqual([200, 'ready\n']);
    for (const uuid of refused.keys()) await sandbox.phone.reject(uuid);
    await untilAllDone(relay, { sandbox, ended: refused });
    expect(relay.pid).toBe(pid);
    const statuses = sandbox.webhooks.log().map(({ status, error }) => status ?? error);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await relay.stop()).toBe(0);
  }, 120_000);
});

test.skipIf(!tiny)(
  'the embedded store stops writing before its disk is full, and still reads',
  async () => {
    const place = { folder: join(disk.folder, 'data') };
    const store = await openStore(place);
    // Random text, which cannot be compressed.
    const write = () =>
      store.query(
        `INSERT INTO filling SELECT string_agg(gen_random_uuid()::text, '') FROM generate_series(1, 2000)`,
      );
    await store.query('CREATE TABLE filling (text text)');
    const fill = async () => {
      for (;;) await write();
    };
    await expect(fill()).rejects.toThrow(RelayError);
    expect(await store.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await store.close();
    await expect(openStore(place)).rejects.toThrow(/The disk .* is full/);
  },
  120_000,
);
