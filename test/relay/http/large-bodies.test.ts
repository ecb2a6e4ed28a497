import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { signIn } from '../../sandbox/sign-in';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs } = useRelay();
const SIZE = 5_000_000;

/** Posts a body, and reads the answer only after everything is sent, as many clients do. */
function post(path: string, bearer: string, chunks: readonly string[], headers: string[]) {
  return new Promise<number>((resolve, reject) => {
    const socket = connect(relay().port, '127.0.0.1');
    socket.pause();
    const lines = [`POST ${path} HTTP/1.1`, 'Host: x', `Authorization: Bearer ${bearer}`];
    socket.write([...lines, ...headers, '', ''].join('\r\n'));
    const last = chunks.length - 1;
    chunks.forEach((chunk, at) => {
      socket.write(chunk, () => at === last && socket.resume());
    });
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
  });
}

const postLarge = {
  declared: (path: string, bearer: string) =>
    post(path, bearer, ['a'.repeat(SIZE)], [`Content-Length: ${SIZE}`]),
  chunked: (path: string, bearer: string) => {
    const chunk = `c350\r\n${'a'.repeat(50_000)}\r\n`;
    const chunks = [...Array<string>(SIZE / 50_000).fill(chunk), '0\r\n\r\n'];
    return post(path, bearer, chunks, ['Transfer-Encoding: chunked']);
  },
};

describe.each(['declared', 'chunked'] as const)('a body of 5 MB (length %s) is answered', (how) => {
  test.each([
    ['when it pairs', 413, '/sessions', async () => await signIn(sandbox())],
    ['when it creates a request', 413, '/requests', () => pairAs()],
    ['when it is a webhook', 413, '/webhooks/xaman', () => ''],
    ['without a session', 401, '/requests', () => ''],
    ['at a path that does not exist', 404, '/nothing', () => pairAs()],
  ])('%s: %i', async (_when, status, path, getBearer) => {
    expect(await postLarge[how](path, await getBearer())).toBe(status);
  });
});
