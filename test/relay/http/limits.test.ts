import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { ask, until } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';

const { box, relay, paired, another } = relayBeside({ callsPerMinute: 5 });

/** Writes pieces to the relay, and hears until it hangs up. @returns what it said, after how long */
function talk(port: number, pieces: readonly string[], pauseMs: number) {
  return new Promise<{ said: string; seconds: number }>((resolve, reject) => {
    const began = performance.now();
    const socket = connect(port, '127.0.0.1');
    let said = '';
    let next = 0;
    const timer = setInterval(() => {
      if (next < pieces.length) socket.write(pieces[next] ?? '');
      next += 1;
    }, pauseMs);
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ said, seconds: (performance.now() - began) / 1000 });
    });
    setTimeout(() => reject(new Error('It never hung up.')), 25_000).unref();
  });
}

test('a caller has so many calls a minute, is told how many are left, and disturbs nobody else', async () => {
  const [alice, bob] = [await paired('Alice'), await paired('Bob')];
  const answers = [];
  for (let call = 0; call < 6; call += 1) answers.push(await ask(relay(), 'GET', '/ping', alice));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
    '4',
    '3',
    '2',
    '1',
    '0',
    '0',
  ]);
  expect(answers[5]?.headers.get('x-ratelimit-limit')).toBe('5');
  expect(answers[5]?.json.error.code).toBe(429);
  expect((await ask(relay(), 'GET', '/ping', bob)).status).toBe(200);
  box().clock.advance(60_000);
  expect((await ask(relay(), 'GET', '/ping', alice)).status).toBe(200);
});

test('strangers are limited by their address, whatever they call themselves, and callers of that address are not', async () => {
  const session = await paired();
  box().clock.advance(60_000);
  const guess = (at: number) => ask(relay(), 'GET', '/ping', String(at).padEnd(43, 'x'));
  const statuses = [];
  for (let at = 0; at < 70; at += 1) statuses.push((await guess(at)).status);
  expect(new Set(statuses.slice(0, 60))).toEqual(new Set([401]));
  expect(new Set(statuses.slice(60))).toEqual(new Set([429]));
  expect((await ask(relay(), 'POST', '/sessions', 'x', {})).status).toBe(429);
  expect((await ask(relay(), 'GET', '/ping', session)).status).toBe(200);
  box().clock.advance(60_000);
  expect((await guess(0)).status).toBe(401);
});

test('a proxy is believed only where it is trusted, and of what it adds only the last', async () => {
  const trusting = await another({ trustProxy: true });
  const spend = async (url: string, forwarded: (at: number) => string) => {
    const statuses = new Set<number>();
    for (let at = 0; at < 62; at += 1) {
      const headers = { 'X-Forwarded-For': forwarded(at) };
      statuses.add((await fetch(`${url}/ping`, { headers })).status);
    }
    box().clock.advance(60_000);
    return statuses;
  };
  expect(await spend(relay().url, (at) => `10.0.0.${at}`)).toEqual(new Set([401, 429]));
  expect(await spend(trusting.url, (at) => `10.0.0.${at}`)).toEqual(new Set([401]));
  expect(await spend(trusting.url, (at) => `10.0.0.${at}, 10.1.1.1`)).toEqual(new Set([401, 429]));
}, 20_000);

test('headers without end are refused', async () => {
  const { said } = await talk(
    relay().port,
    [`GET /ping HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    10,
  );
  expect(said).toMatch(/^HTTP\/1\.1 431 /);
});

test('what is no HTTP is refused, with nothing told', async () => {
  const { said } = await talk(relay().port, ['hello\r\n\r\n'], 10);
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(said.split('\r\n\r\n')[1]).toBe('');
});

test('no more connections are held than are allowed', async () => {
  const small = await another({ connections: 2 });
  const held = [connect(small.port, '127.0.0.1'), connect(small.port, '127.0.0.1')];
  await Promise.all(
    held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))),
  );
  const third = await talk(small.port, ['GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'], 10);
  expect(third.said).toBe('');
  for (const socket of held) socket.destroy();
  const answer = await until(() => fetch(`${small.url}/healthz`).catch(() => undefined), 'room');
  expect(answer.status).toBe(200);
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
    'pieces of a body',
    13,
    19,
    [
      'POST /webhooks/xaman HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
      ...Array(40).fill('1\r\nx\r\n'),
    ],
  ],
] as const)(
  'whoever sends %s slowly is cut off',
  async (_what, least, most, pieces) => {
    const { said, seconds } = await talk(relay().port, pieces, 700);
    expect(seconds).toBeGreaterThan(least);
    expect(seconds).toBeLessThan(most);
    expect(said).toMatch(/^(HTTP\/1\.1 408 |$)/);
  },
  30_000,
);
