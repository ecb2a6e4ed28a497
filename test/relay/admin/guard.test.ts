import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type StartedRelay, startedRelay } from '../../../src/tools/relay/started-relay';
import { started } from '../../sandbox/started';
import { stores } from '../store';
import { type Visit, visit } from './browser';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 30_000 });

const sandbox = started();
const newStore = stores();
let relay: StartedRelay;
let port: string;

beforeAll(async () => {
  relay = await startedRelay(sandbox(), { store: await newStore(), adminPort: 0 });
  port = new URL(relay.adminUrl ?? '').port;
}, 60_000);
afterAll(() => relay?.stop(0));

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>): Visit => ({
  method: 'POST',
  headers: { ...FORM, ...headers },
  body: 'id=none',
});

describe('who calls this machine by its own name is answered', () => {
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

describe('by any other name nothing is told: it may have been bent to lead here', () => {
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
      expect([status, text]).toEqual([403, 'Call it by 127.0.0.1 or localhost.\n']);
    }
  });
});

test.each([
  '127.0.0.1@example',
  'localhost:80:80',
  'local host',
])('what is no name is not even looked at: “%s”', async (host) => {
  const { status, text } = await visit(relay, '/', { headers: { Host: host } });
  expect([status, text]).toEqual([400, '']);
});

describe('a button of the page itself works', () => {
  test.each<[string, () => Record<string, string>]>([
    ['told by its origin', () => ({ Origin: `http://127.0.0.1:${port}` })],
    ['told by its site', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    [
      'through a tunnel at another port',
      () => ({ Host: 'localhost:5000', Origin: 'http://localhost:5000' }),
    ],
  ])('%s', async (_name, headers) => {
    const { status, headers: told } = await visit(relay, '/end', post(headers()));
    expect([status, told.location]).toEqual([303, '/?said=gone']);
  });
});

describe('nothing else can press it', () => {
  test.each<[string, () => Record<string, string>]>([
    ['another website', () => ({ Origin: 'https://evil.example' })],
    ['another port of this machine', () => ({ Origin: 'http://127.0.0.1:1' })],
    ['another name of this machine', () => ({ Origin: `http://localhost:${port}` })],
    ['a page without an origin', () => ({ Origin: 'null' })],
    ['a site that says so itself', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['another port, as its site says', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['an address that was typed', () => ({ 'Sec-Fetch-Site': 'none' })],
    [
      'a site that contradicts its origin',
      () => ({ Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'cross-site' }),
    ],
    [
      'a name that was bent to lead here',
      () => ({ Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` }),
    ],
    ['no page at all', () => ({})],
  ])('%s', async (_name, headers) => {
    const session = (await relay.deps.sessions.create('rSomebody', 'kept', 1)).id;
    const body = { ...post(headers()), body: `id=${session}` };
    expect((await visit(relay, '/end', body)).status).toBe(403);
    const kept = await relay.deps.sessions.list('rSomebody');
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
])('%s %s does nothing', async (method, path) => {
  const headers = { ...FORM, Origin: `http://127.0.0.1:${port}` };
  expect((await visit(relay, path, { method, headers })).status).toBe(404);
});

test.each([
  ['words', 'text/plain', 'id=1'],
  ['JSON', 'application/json', '{"id":"1"}'],
  ['a form too long', 'application/x-www-form-urlencoded', `id=${'1'.repeat(3000)}`],
])('%s in a form’s place: 400', async (_name, type, body) => {
  const headers = { 'Content-Type': type, Origin: `http://127.0.0.1:${port}` };
  expect((await visit(relay, '/end', { method: 'POST', headers, body })).status).toBe(400);
});

test('every answer forbids scripts, frames and being kept', async () => {
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

test('only words of its own are said', async () => {
  for (const word of ['<b>x</b>', 'constructor', randomUUID()]) {
    const { text } = await visit(relay, `/?said=${encodeURIComponent(word)}`);
    expect(text).not.toContain('role="status"');
  }
  expect((await visit(relay, '/?said=ended')).text).toContain('role="status"');
});

test('the public port knows nothing of it', async () => {
  for (const path of ['/page.css', '/dead', '/tokens']) {
    expect((await fetch(relay.url + path)).status).not.toBe(200);
  }
});

test('it is reached from this machine alone', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of addresses) {
    const refused = new Promise((resolve) => {
      const options = { host: address, port, headers: { Host: `127.0.0.1:${port}` } };
      request(options, () => resolve('answered'))
        .on('error', ({ message }) => resolve(message))
        .end();
    });
    expect(await refused).toContain('ECONNREFUSED');
  }
});

test('it begins and ends with the relay, or is not there at all', async () => {
  const store = await newStore();
  const one = await startedRelay(sandbox(), { store, adminPort: 0 });
  const url = one.adminUrl ?? '';
  expect((await fetch(url)).status).toBe(200);
  await one.stop(0);
  await expect(fetch(url)).rejects.toThrow();
  const other = await startedRelay(sandbox(), { store, adminPort: undefined });
  expect(other.adminUrl).toBeUndefined();
  await other.stop(0);
});
