import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { callRelay, pairSession, paymentBody } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';
import { type CommandProcess, spawnCommand } from './command-process';

const sandbox = useSandbox();
const newStore = useStores();
const folder = mkdtempSync(join(tmpdir(), 'relay-process-'));
const data = join(folder, 'data');
const KEY = Buffer.alloc(32, 7).toString('base64');
const running = new Set<CommandProcess>();
let settings: Record<string, string>;

beforeAll(() => {
  const certificate = join(folder, 'sandbox.pem');
  writeFileSync(certificate, sandbox().certificate);
  const secret = join(folder, 'secret');
  writeFileSync(secret, `${SANDBOX_API_SECRET}\n`, { mode: 0o600 });
  settings = {
    NODE_EXTRA_CA_CERTS: certificate,
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET_FILE: secret,
    RELAY_KEY: KEY,
    RELAY_PORT: '0',
    RELAY_ADMIN_PORT: '0',
    RELAY_DATA: data,
    XAMAN_URL: `https://localhost:${sandbox().port}`,
    XAMAN_OAUTH_URL: `https://localhost:${sandbox().port}/oauth`,
  };
});
afterAll(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

function run(line: string, more: Record<string, string> = {}): CommandProcess {
  const spawned = spawnCommand(line.split(' ').filter(Boolean), { ...settings, ...more });
  running.add(spawned);
  void spawned.ended.then(() => running.delete(spawned));
  return spawned;
}

/** Waits until a relay listens. */
async function waitUntilListening(relay: CommandProcess) {
  const [, line = ''] = await relay.waitForLine(/^(\{.*"the relay listens".*\})$/m);
  return JSON.parse(line) as { url: string; admin: string; store: string };
}

test('a paired session still pushes after the store moves from a folder to PostgreSQL', async () => {
  const first = run('');
  const { url, admin, store } = await waitUntilListening(first);
  expect(store).toBe('pglite');
  expect((await fetch(admin)).status).toBe(200);
  const session = await pairSession({ url }, await signIn(sandbox()));
  const account = sandbox().phone.active.account;
  const post = (relay: { url: string }, identifier: string) =>
    callRelay(relay, 'POST', '/requests', session, paymentBody(account, identifier));
  const created = (await post({ url }, 'before')).json;
  expect(created).toMatchObject({ pushed: true });

  // The folder is locked while the first process runs.
  for (const line of ['serve', 'tokens']) {
    const second = run(line);
    expect(await second.ended, second.text()).toBe(1);
    expect(second.text()).toBe(
      `The folder ${data} is in use by process ${first.child.pid}: only one process may open it. Stop that process first, or use its admin page.\n`,
    );
  }
  const check = run('check');
  await check.ended;
  expect(check.text()).toContain('ok    Store: The folder');

  // After a kill without cleanup the lock is free, and nothing is lost.
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  const tokens = run('tokens');
  expect(await tokens.ended, tokens.text()).toBe(0);
  expect(tokens.text()).toContain(`${account}  live`);

  const place = await newStore();
  const address = 'url' in place ? place.url : '';
  const copy = run(`migrate-store --from ${data} --to ${address}`);
  expect(await copy.ended, copy.text()).toBe(0);
  expect(copy.text()).toMatch(/^requests +1$/m);
  const again = run(`migrate-store --from ${data} --to ${address}`);
  expect(await again.ended).toBe(1);
  expect(again.text()).toContain('The store to copy into is not empty');

  const moved = run('serve', { DATABASE_URL: address });
  const movedRelay = await waitUntilListening(moved);
  expect(movedRelay.store).toBe('postgres');
  expect((await post(movedRelay, 'before')).json).toEqual(created);
  expect((await post(movedRelay, 'after')).json).toMatchObject({ pushed: true });

  moved.child.kill('SIGTERM');
  expect(await moved.ended, moved.text()).toBe(0);
  expect(moved.text()).toContain('"the relay has stopped"');
  for (const { text } of [first, moved]) {
    for (const secret of [SANDBOX_API_SECRET, KEY, session]) expect(text()).not.toContain(secret);
  }
}, 180_000);

test('serve reports missing settings without a stack', async () => {
  const relay = run('', { XAMAN_API_KEY: '', RELAY_KEY: 'short' });
  expect(await relay.ended).toBe(1);
  expect(relay.text().trim().split('\n')).toEqual([
    expect.stringMatching(/^RELAY_KEY .* not 32 bytes/),
    expect.stringMatching(/^XAMAN_API_KEY is missing/),
  ]);
}, 60_000);

test.each([
  'RELAY_PORT',
  'RELAY_ADMIN_PORT',
])('serve reports a port that another program uses (%s)', async (name) => {
  const place = await newStore();
  const more = { DATABASE_URL: 'url' in place ? place.url : '' };
  const relay = run('', { ...more, [name]: String(sandbox().port) });
  expect(await relay.ended).toBe(1);
  expect(relay.text()).toContain(
    `Cannot listen on port ${sandbox().port} of 127.0.0.1: another program uses it.\n`,
  );
  expect(relay.text()).not.toContain(' at ');
}, 60_000);

test('an unknown command exits with 2', async () => {
  const process = run('dance');
  expect(await process.ended).toBe(2);
}, 60_000);
