import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { ask, pair, paymentBody } from '../../../src/tools/relay/client';
import { signIn } from '../../sandbox/sign-in';
import { started } from '../../sandbox/started';
import { stores } from '../store';
import { type RealProcess, realProcess } from './real-process';

const sandbox = started();
const newStore = stores();
const folder = mkdtempSync(join(tmpdir(), 'relay-process-'));
const data = join(folder, 'data');
const KEY = Buffer.alloc(32, 7).toString('base64');
const running = new Set<RealProcess>();
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

function run(words: string, more: Record<string, string> = {}): RealProcess {
  const started = realProcess(words.split(' ').filter(Boolean), { ...settings, ...more });
  running.add(started);
  void started.ended.then(() => running.delete(started));
  return started;
}

async function listening(relay: RealProcess) {
  const [, line = ''] = await relay.line(/^(\{.*"the relay listens".*\})$/m);
  return JSON.parse(line) as { url: string; admin: string; store: string };
}

test('from a folder to PostgreSQL, with everything: paired once, it still pushes', async () => {
  const first = run('');
  const { url, admin, store } = await listening(first);
  expect(store).toBe('pglite');
  expect((await fetch(admin)).status).toBe(200);
  const session = await pair({ url }, await signIn(sandbox()));
  const account = sandbox().phone.active.account;
  const posted = (relay: { url: string }, name: string) =>
    ask(relay, 'POST', '/requests', session, paymentBody(account, name));
  const made = (await posted({ url }, 'before')).json;
  expect(made).toMatchObject({ pushed: true });

  // Nobody else gets at the folder meanwhile.
  for (const words of ['serve', 'tokens']) {
    const second = run(words);
    expect(await second.ended, second.text()).toBe(1);
    expect(second.text()).toBe(
      `The folder ${data} is in use by process ${first.child.pid}: only one process may open it. Stop that process first, or use its admin page.\n`,
    );
  }
  const check = run('check');
  await check.ended;
  expect(check.text()).toContain('good  Store: The folder');

  // As when the power fails: what it left behind holds nobody up, and nothing is lost.
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

  const later = run('serve', { DATABASE_URL: address });
  const moved = await listening(later);
  expect(moved.store).toBe('postgres');
  expect((await posted(moved, 'before')).json).toEqual(made);
  expect((await posted(moved, 'after')).json).toMatchObject({ pushed: true });

  later.child.kill('SIGTERM');
  expect(await later.ended, later.text()).toBe(0);
  expect(later.text()).toContain('"the relay has stopped"');
  for (const { text } of [first, later]) {
    for (const secret of [SANDBOX_API_SECRET, KEY, session]) expect(text()).not.toContain(secret);
  }
}, 180_000);

test('what is missing is said without a stack', async () => {
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
])('a port that is taken ends it with a sentence (%s)', async (name) => {
  const place = await newStore();
  const more = { DATABASE_URL: 'url' in place ? place.url : '' };
  const relay = run('', { ...more, [name]: String(sandbox().port) });
  expect(await relay.ended).toBe(1);
  expect(relay.text()).toContain(
    `Nothing can listen on port ${sandbox().port} of 127.0.0.1: another program has it.\n`,
  );
  expect(relay.text()).not.toContain(' at ');
}, 60_000);

test('words that make no sense end with 2', async () => {
  const process = run('dance');
  expect(await process.ended).toBe(2);
}, 60_000);
