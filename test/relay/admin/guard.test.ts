import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';
import { type VisitOptions, visit } from './admin-client';

// Starting a database and a relay is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const newStore = useStores();
let relay: SandboxRelay;
let port: string;

beforeAll(async () => {
  relay = await startSandboxRelay(sandbox(), { store: await newStore(), adminPort: 0 });
  port = new URL(relay.adminUrl ?? '').port;
}, 60_000);
afterAll(() => relay?.stop(0));

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>): VisitOptions => ({
  method: 'POST',
  headers: { ...FORM, ...headers },
  body: 'id=none',
});

describe('the page answers requests to a local Host', () => {
  test.each([
    '127.0.0.1',
    'localhost',
    'LocalHost:9999',
    '[::1]',
    '127.0.0.1:80',
  ])('%s', async (host) => {
    expect((await visit(relay, '/', { headers: { Host: host } })).status).toBe(200);
  });
});

describe('the page refuses every path for a foreign Host (DNS rebinding)', () => {
  test.each([
    'relay.example',
    'localhost.example',
    '127.0.0.1.example',
    'example:8788',
    '10.0.0.1',
    '0.0.0.0',
  ])('“%s”', async (host) => {
    for (const path of ['/', '/page.css', '/dead', '/nothing']) {
      const { status, text } = await visit(relay, path, { headers: { Host: host } });
      expect([status, text]).toEqual([403, 'Open this page as 127.0.0.1 or localhost.\n']);
    }
  });
});

test.each([
  '127.0.0.1@example',
  'localhost:80:80',
  'local host',
])('Node refuses the malformed Host “%s”', async (host) => {
  const { status, text } = await visit(relay, '/', { headers: { Host: host } });
  expect([status, text]).toEqual([400, '']);
});

describe('the page accepts a form from itself', () => {
  test.each<[string, () => Record<string, string>]>([
    ['with its Origin', () => ({ Origin: `http://127.0.0.1:${port}` })],
    ['with Sec-Fetch-Site same-origin', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    [
      'through an SSH tunnel on another port',
      () => ({ Host: 'localhost:5000', Origin: 'http://localhost:5000' }),
    ],
  ])('%s', async (_name, headers) => {
    const response = await visit(relay, '/end', post(headers()));
    expect([response.status, response.headers.location]).toEqual([303, '/?flash=gone']);
  });
});

describe('the page refuses a form', () => {
  test.each<[string, () => Record<string, string>]>([
    ['from another website', () => ({ Origin: 'https://evil.example' })],
    ['from another port of this machine', () => ({ Origin: 'http://127.0.0.1:1' })],
    ['from another name of this machine', () => ({ Origin: `http://localhost:${port}` })],
    ['from an opaque origin', () => ({ Origin: 'null' })],
    ['with Sec-Fetch-Site cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['with Sec-Fetch-Site same-site', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['with Sec-Fetch-Site none, as for a typed address', () => ({ 'Sec-Fetch-Site': 'none' })],
    [
      'with an Origin that contradicts Sec-Fetch-Site',
      () => ({ Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'cross-site' }),
    ],
    [
      'from a foreign name that resolves to this machine',
      () => ({ Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` }),
    ],
    ['without Origin and Sec-Fetch-Site', () => ({})],
  ])('%s', async (_name, headers) => {
    const session = (await relay.deps.sessions.create('rOther', 'kept', 1)).id;
    const body = { ...post(headers()), body: `id=${session}` };
    expect((await visit(relay, '/end', body)).status).toBe(403);
    const kept = await relay.deps.sessions.list('rOther');
    expect(kept.map(({ id }) => id)).toContain(session);
  });
});

test.each([
  ['GET', '/end'],
  ['GET', '/retry?payload='],
  ['GET', '/replay?payload='],
  ['POST', '/'],
  ['PUT', '/end'],
  ['DELETE', '/sessions'],
])('%s %s is not found', async (method, path) => {
  const headers = { ...FORM, Origin: `http://127.0.0.1:${port}` };
  expect((await visit(relay, path, { method, headers })).status).toBe(404);
});

test.each([
  ['text', 'text/plain', 'id=1'],
  ['JSON', 'application/json', '{"id":"1"}'],
  ['a form above the size limit', 'application/x-www-form-urlencoded', `id=${'1'.repeat(20_000)}`],
])('an action answers 400 to %s', async (_name, type, body) => {
  const headers = { 'Content-Type': type, Origin: `http://127.0.0.1:${port}` };
  expect((await visit(relay, '/end', { method: 'POST', headers, body })).status).toBe(400);
});

test('every response forbids scripts, frames and caching', async () => {
  for (const path of ['/', '/sessions', '/page.css', '/nothing']) {
    const { headers } = await visit(relay, path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
  }
  expect((await visit(relay, '/')).text).not.toMatch(/<script|style=|\son\w+=/);
});

test('the page ignores unknown keys of a flash message', async () => {
  for (const key of ['<b>x</b>', 'constructor', randomUUID()]) {
    const { text } = await visit(relay, `/?flash=${encodeURIComponent(key)}`);
    expect(text).not.toContain('role="status"');
  }
  expect((await visit(relay, '/?flash=ended')).text).toContain('role="status"');
});

test('the public port does not serve the admin page', async () => {
  for (const path of ['/page.css', '/dead', '/tokens']) {
    expect((await fetch(relay.url + path)).status).not.toBe(200);
  }
});

test('the admin port accepts connections on loopback only', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of addresses) {
    const outcome = new Promise((resolve) => {
      const options = { host: address, port, headers: { Host: `127.0.0.1:${port}` } };
      request(options, () => resolve('answered'))
        .on('error', ({ message }) => resolve(message))
        .end();
    });
    expect(await outcome).toContain('ECONNREFUSED');
  }
});

test('the admin page starts and stops with the relay, and is absent when turned off', async () => {
  const store = await newStore();
  const one = await startSandboxRelay(sandbox(), { store, adminPort: 0 });
  const url = one.adminUrl ?? '';
  expect((await fetch(url)).status).toBe(200);
  await one.stop(0);
  await expect(fetch(url)).rejects.toThrow();
  const other = await startSandboxRelay(sandbox(), { store, adminPort: undefined });
  expect(other.adminUrl).toBeUndefined();
  await other.stop(0);
});
