import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createPost, type Outgoing } from '../../../src/relay/forward/post';
import type { Resolve } from '../../../src/relay/forward/public-lookup';
import { freePort } from '../../../src/tools/machine/postgres';
import { accept, answerWith, closeMidway, hang, startReceiver } from './receiver';

const receiver = await startReceiver();
const body = Buffer.from('{}');
const outgoing = (changes: Partial<Outgoing> = {}): Outgoing => ({
  url: receiver.url,
  headers: {},
  body,
  allowPrivate: true,
  ...changes,
});
/** @returns the port */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const { post, close } = createPost({ timeoutMs: 500 });

beforeEach(() => {
  receiver.answer = accept;
  receiver.received.length = 0;
});
afterAll(close);

test('returns the status and Retry-After', async () => {
  receiver.answer = answerWith(503, { 'retry-after': '7' });
  expect(await post(outgoing())).toEqual({ status: 503, retryAfter: '7' });
});

test('does not follow a redirect', async () => {
  const other = await startReceiver();
  receiver.answer = answerWith(307, { location: other.url });
  expect((await post(outgoing())).status).toBe(307);
  expect(other.received).toEqual([]);
});

describe('fails in bounded time when the receiver', () => {
  test('hangs', async () => {
    receiver.answer = hang;
    await expect(post(outgoing())).rejects.toThrow('no answer within 0.5 s');
  });

  test('closes the connection before it answers', async () => {
    receiver.answer = closeMidway;
    await expect(post(outgoing())).rejects.toThrow('closed the connection before it answered');
  });

  test('closes the connection within the headers', async () => {
    receiver.answer = (response) =>
      void response.socket?.end('HTTP/1.1 200 OK\r\nContent-Le', () => response.socket?.destroy());
    await expect(post(outgoing())).rejects.toThrow(/connection/);
  });

  test('does not listen', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(post(outgoing({ url }))).rejects.toThrow('the connection was refused');
  });
});

describe('the status counts although the body', () => {
  test('has 10 GB: the connection is closed after 64 KiB', async () => {
    let sent = 0;
    let closed: (() => void) | undefined;
    const whenClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': String(10 * 1024 ** 3) });
      const chunk = Buffer.alloc(65_536);
      const send = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', send);
      response.on('close', () => closed?.());
      send();
    };
    expect((await post(outgoing())).status).toBe(200);
    await whenClosed;
    expect(sent).toBeLessThan(32 * 1024 ** 2);
  });

  test('never ends', async () => {
    receiver.answer = (response) => void response.writeHead(200).write('…');
    expect((await post(outgoing())).status).toBe(200);
  });

  test('is cut off', async () => {
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('…', () => {
        response.socket?.destroy();
      });
    };
    expect((await post(outgoing())).status).toBe(200);
  });
});

test('keeps connections, and sends again when the receiver has closed a kept one', async () => {
  let connections = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end());
  });
  server.on('connection', () => {
    connections += 1;
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  for (const _ of [1, 2, 3]) await post(outgoing({ url }));
  expect(connections).toBe(1);
  server.closeAllConnections();
  expect((await post(outgoing({ url }))).status).toBe(200);
  expect(connections).toBe(2);
  server.close();
  server.closeAllConnections();
});

test('a running attempt ends when the relay stops', async () => {
  receiver.answer = hang;
  const stop = new AbortController();
  const attempt = post(outgoing(), stop.signal);
  stop.abort();
  await expect(attempt).rejects.toThrow('the relay stopped');
});

describe('without --allow-private', () => {
  /** Resolves a name to one address at each look-up; the last one stays. */
  const resolveTo = (...addresses: string[]): Resolve & { calls: number } => {
    const resolve = ((_hostname, _options, callback) => {
      const address = addresses[Math.min(resolve.calls, addresses.length - 1)] ?? '';
      resolve.calls += 1;
      callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    }) as Resolve & { calls: number };
    resolve.calls = 0;
    return resolve;
  };
  const portOf = () => new URL(receiver.url).port;
  const named = () =>
    outgoing({ url: `https://rebound.example:${portOf()}/`, allowPrivate: false });
  const isReached = () => receiver.received.length > 0;

  test.each([
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '169.254.169.254',
    '10.0.0.1',
    'fd00::1',
  ])('a name that resolves to %s is refused', async (address) => {
    const strict = createPost({ resolve: resolveTo(address), timeoutMs: 500 });
    await expect(strict.post(named())).rejects.toThrow('not on the public internet');
    strict.close();
    expect(isReached()).toBe(false);
  });

  test('a name that resolves to a public address first and to 127.0.0.1 then is refused', async () => {
    const resolve = resolveTo('192.0.0.170', '127.0.0.1');
    // The first look-up is that of whoever checks the name before connecting.
    resolve('rebound.example', { all: true }, () => {});
    const strict = createPost({ resolve, timeoutMs: 500 });
    await expect(strict.post(named())).rejects.toThrow('not on the public internet');
    strict.close();
    expect(resolve.calls).toBe(2);
    expect(isReached()).toBe(false);
  });

  test('of the addresses of a name only the public ones are connected to', async () => {
    const resolve: Resolve = (_hostname, _options, callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '1.1.1.1', family: 4 },
      ]);
    const strict = createPost({ resolve, timeoutMs: 200 });
    await expect(strict.post(named())).rejects.not.toThrow('not on the public internet');
    strict.close();
    expect(isReached()).toBe(false);
  });

  test.each([
    'https://127.0.0.1',
    'https://[::1]',
    'https://[::ffff:7f00:1]',
    'https://0x7f.1',
  ])('the address %s is refused', async (origin) => {
    const attempt = post(outgoing({ url: `${origin}:${portOf()}/`, allowPrivate: false }));
    await expect(attempt).rejects.toThrow('not on the public internet');
    expect(isReached()).toBe(false);
  });

  test('an address without TLS is refused', async () => {
    const attempt = post(outgoing({ url: 'http://1.1.1.1/', allowPrivate: false }));
    await expect(attempt).rejects.toThrow('not https');
  });
});

test('a proxy in the environment is not used', async () => {
  let asked = 0;
  const proxy = createServer(() => {
    asked += 1;
  });
  const port = await listen(proxy);
  const before = { ...process.env };
  Object.assign(process.env, {
    HTTP_PROXY: `http://127.0.0.1:${port}`,
    http_proxy: `http://127.0.0.1:${port}`,
    NODE_USE_ENV_PROXY: '1',
  });
  try {
    const direct = createPost();
    expect((await direct.post(outgoing())).status).toBe(204);
    direct.close();
    expect(asked).toBe(0);
  } finally {
    process.env = before;
    proxy.close();
  }
});

test('an error names no part of the URL', async () => {
  const attempt = post(outgoing({ url: 'http://no-such-host.invalid/secret-path' }));
  await expect(attempt).rejects.toThrow(/^the host name|^the connection|^no answer/);
});
