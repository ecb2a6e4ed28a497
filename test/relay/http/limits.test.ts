import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { callRelay, waitUntil } from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, startAnother } = useRelay({ callsPerMinute: 5 });

/**
 * Writes one chunk every `intervalMs` on a raw socket until the relay closes it.
 * @returns what the relay wrote, and after how many seconds it closed
 */
function writeSlowly(port: number, chunks: readonly string[], intervalMs: number) {
  return new Promise<{ received: string; seconds: number }>((resolve, reject) => {
    const startedAt = performance.now();
    const socket = connect(port, '127.0.0.1');
    let received = '';
    let next = 0;
    const timer = setInterval(() => {
      if (next < chunks.length) socket.write(chunks[next] ?? '');
      next += 1;
    }, intervalMs);
    socket.on('data', (data) => {
      received += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ received, seconds: (performance.now() - startedAt) / 1000 });
    });
    setTimeout(() => reject(new Error('The relay did not close the connection.')), 25_000).unref();
  });
}

test('an account has a limit of calls a minute, with the rest in a header, and does not use up another’s', async () => {
  const [alice, bob] = [await pairAs('Alice'), await pairAs('Bob')];
  const responses = [];
  for (let call = 0; call < 6; call += 1)
    responses.push(await callRelay(relay(), 'GET', '/ping', alice));
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(responses.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
    '4',
    '3',
    '2',
    '1',
    '0',
    '0',
  ]);
  expect(responses[5]?.headers.get('x-ratelimit-limit')).toBe('5');
  expect(responses[5]?.json.error.code).toBe(429);
  expect((await callRelay(relay(), 'GET', '/ping', bob)).status).toBe(200);
  sandbox().clock.advance(60_000);
  expect((await callRelay(relay(), 'GET', '/ping', alice)).status).toBe(200);
});

test('calls without a valid session are limited by IP address; sessions at that address are not', async () => {
  const session = await pairAs();
  sandbox().clock.advance(60_000);
  const callAsStranger = (at: number) =>
    callRelay(relay(), 'GET', '/ping', String(at).padEnd(43, 'x'));
  const statuses = [];
  for (let at = 0; at < 70; at += 1) statuses.push((await callAsStranger(at)).status);
  expect(new Set(statuses.slice(0, 60))).toEqual(new Set([401]));
  expect(new Set(statuses.slice(60))).toEqual(new Set([429]));
  expect((await callRelay(relay(), 'GET', '/ping', session)).status).toBe(200);
  sandbox().clock.advance(60_000);
  expect((await callAsStranger(0)).status).toBe(401);
});

test('X-Forwarded-For counts only behind a trusted proxy, and only its last entry', async () => {
  const behindProxy = await startAnother({ trustProxy: true });
  const statusesOfCalls = async (url: string, forwarded: (at: number) => string) => {
    const statuses = new Set<number>();
    for (let at = 0; at < 62; at += 1) {
      const headers = { 'X-Forwarded-For': forwarded(at) };
      statuses.add((await fetch(`${url}/ping`, { headers })).status);
    }
    sandbox().clock.advance(60_000);
    return statuses;
  };
  expect(await statusesOfCalls(relay().url, (at) => `10.0.0.${at}`)).toEqual(new Set([401, 429]));
  expect(await statusesOfCalls(behindProxy.url, (at) => `10.0.0.${at}`)).toEqual(new Set([401]));
  expect(await statusesOfCalls(behindProxy.url, (at) => `10.0.0.${at}, 10.1.1.1`)).toEqual(
    new Set([401, 429]),
  );
}, 20_000);

test('headers above the size limit are refused with 431', async () => {
  const { received } = await writeSlowly(
    relay().port,
    [`GET /ping HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    10,
  );
  expect(received).toMatch(/^HTTP\/1\.1 431 /);
});

test('a connection that does not speak HTTP gets a 400 without a body', async () => {
  const { received } = await writeSlowly(relay().port, ['hello\r\n\r\n'], 10);
  expect(received).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(received.split('\r\n\r\n')[1]).toBe('');
});

test('a connection above the limit is closed', async () => {
  const limited = await startAnother({ connections: 2 });
  const open = [connect(limited.port, '127.0.0.1'), connect(limited.port, '127.0.0.1')];
  await Promise.all(
    open.map((socket) => new Promise((resolve) => socket.once('connect', resolve))),
  );
  const third = await writeSlowly(limited.port, ['GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'], 10);
  expect(third.received).toBe('');
  for (const socket of open) socket.destroy();
  const response = await waitUntil(
    () => fetch(`${limited.url}/healthz`).catch(() => undefined),
    'a free connection',
  );
  expect(response.status).toBe(200);
});

test.concurrent.each([
  ['headers', 8, 14, ['GET /ping HTTP/1.1\r\n', ...Array(40).fill('X: y\r\n')]],
  [
    'a body',
    13,
    19,
    [
      'POST /webhooks/xaman HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n',
      ...Array(40).fill('x'),
    ],
  ],
  [
    'a chunked body',
    13,
    19,
    [
      'POST /webhooks/xaman HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
      ...Array(40).fill('1\r\nx\r\n'),
    ],
  ],
] as const)(
  'a client that sends %s slowly is disconnected',
  async (_what, minSeconds, maxSeconds, chunks) => {
    const { received, seconds } = await writeSlowly(relay().port, chunks, 700);
    expect(seconds).toBeGreaterThan(minSeconds);
    expect(seconds).toBeLessThan(maxSeconds);
    expect(received).toMatch(/^(HTTP\/1\.1 408 |$)/);
  },
  30_000,
);
