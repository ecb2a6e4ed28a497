import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expectNotifications } from '../../../src/relay/store/expect-notifications';
import { openStore } from '../../../src/relay/store/open-store';
import { freePort } from '../../../src/tools/machine/postgres';
import { waitUntil } from '../../../src/tools/relay/client';
import { useStores } from '../use-stores';

function hasPooler(): boolean {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const newStore = useStores();
const folder = mkdtempSync(join(tmpdir(), 'pooler-'));
chmodSync(folder, 0o755);
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true });
});

/** Starts PgBouncer before a new database. @returns the URL that leads through it */
async function startPooler(mode: string, ignored: string): Promise<string> {
  const place = await newStore();
  const url = new URL('url' in place ? place.url : '');
  const port = await freePort();
  const settings = join(folder, `${mode}-${port}.ini`);
  const lines = [
    '[databases]',
    `* = host=127.0.0.1 port=${url.port} user=relay`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    `pool_mode = ${mode}`,
    ignored && `ignore_startup_parameters = ${ignored}`,
  ];
  writeFileSync(settings, lines.filter(Boolean).join('\n'));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  running.push(spawn('pgbouncer', [...user, settings], { stdio: 'ignore' }));
  url.port = String(port);
  return url.href;
}

/** Opens a store through a pooler that has just been started. */
async function open(url: string) {
  return await waitUntil(async () => {
    try {
      return await openStore({ url });
    } catch (error) {
      if (error instanceof Error && error.message.includes('ECONNREFUSED')) return undefined;
      throw error;
    }
  }, 'the pooler');
}

describe.skipIf(!hasPooler())('behind PgBouncer (if it is installed)', () => {
  test('in transaction mode the relay refuses the store, and says what to set', async () => {
    const sql = await open(await startPooler('transaction', 'statement_timeout'));
    await expect(expectNotifications(sql)).rejects.toThrow('set pool_mode = session');
    await sql.close();
  });

  test('in session mode notifications arrive', async () => {
    const sql = await open(await startPooler('session', 'statement_timeout'));
    await expectNotifications(sql);
    await sql.close();
  });

  test('that refuses a parameter of the relay, the error names the setting', async () => {
    const opened = open(await startPooler('session', ''));
    await expect(opened).rejects.toThrow('ignore_startup_parameters = statement_timeout');
  });
});
