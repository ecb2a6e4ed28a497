import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { DAY_MS } from '../../../src/relay/clock';
import { openStore } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';

// A busy machine needs more than the default.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const newStore = useStores();

/**
 * Fills a new store, and starts and stops a relay on it: a relay deletes old rows when it starts.
 */
async function fillAndClean(fill: (sql: Sql, daysAgo: (days: number) => number) => Promise<void>) {
  const store = await newStore();
  const sql = await openStore(store);
  await fill(sql, (days) => sandbox().clock.now() - days * DAY_MS);
  const relay = await startSandboxRelay(sandbox(), { store, keepDays: 90 });
  await relay.stop(0);
  return sql;
}

async function names(sql: Sql, column: string, table: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT ${column} AS name FROM ${table} ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

test('a push permission and its sessions are deleted 60 days after it ended', async () => {
  const sql = await fillAndClean(async (store, daysAgo) => {
    const users: [string, number, number | null][] = [
      ['live', daysAgo(-10), null],
      ['expired', daysAgo(59), null],
      ['expired long ago', daysAgo(61), null],
      ['revoked', daysAgo(-10), daysAgo(59)],
      ['revoked long ago', daysAgo(-10), daysAgo(61)],
    ];
    for (const [account, end, revoked] of users) {
      await store.query(
        `INSERT INTO users (account, token_sealed, token_issued_at, token_expires_at, revoked_at,
           changed_seq) VALUES ($1, 'sealed', 1, $2, $3, 1)`,
        [account, end, revoked],
      );
      await store.query("INSERT INTO sessions VALUES ($1, $1, $1, '', 1, 1)", [account]);
    }
  });
  expect(await names(sql, 'account', 'users')).toEqual(['expired', 'live', 'revoked']);
  expect(await names(sql, 'account', 'sessions')).toEqual(['expired', 'live', 'revoked']);
  await sql.close();
});

test('ended payloads and their rows are deleted after the configured days, and open payloads are kept', async () => {
  const sql = await fillAndClean(async (store, daysAgo) => {
    for (const days of [89, 91]) {
      const at = daysAgo(days);
      const payload = (complete: boolean, end: number | null) =>
        store.query(
          `INSERT INTO payloads (uuid, account, identifier, state, view, complete, expires_at,
             changed_at, changed_seq) VALUES ($1, 'rA', $2, 'open', '{}', $3, $4, $5, 1)`,
          [randomUUID(), `${days} ${complete} ${end && end > at}`, complete, end, at],
        );
      await payload(true, at);
      await payload(false, at);
      await payload(false, daysAgo(-1));
      await payload(false, null);
      await store.query(
        "INSERT INTO requests (identifier, account, body, created_at) VALUES ($1, 'rA', '{}', $2)",
        [`${days}`, at],
      );
      await store.query(
        'INSERT INTO deliveries (payload_uuid, attempt, sent_at, received_at) VALUES ($1, $2, $3, $3)',
        [randomUUID(), days, at],
      );
      await store.query(
        'INSERT INTO jobs (payload_uuid, why, due_at, dead_at) VALUES ($1, $2, 1, $3)',
        [randomUUID(), `${days}`, at],
      );
    }
  });
  expect(await names(sql, 'identifier', 'requests')).toEqual(['89']);
  expect(await names(sql, 'attempt', 'deliveries')).toEqual([89]);
  expect(await names(sql, 'why', 'jobs WHERE dead_at IS NOT NULL')).toEqual(['89']);
  expect(await names(sql, 'identifier', 'payloads')).toEqual([
    '89 false false',
    '89 false null',
    '89 false true',
    '89 true false',
    '91 false true',
  ]);
  await sql.close();
});
