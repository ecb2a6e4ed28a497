import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../../../src/tools/machine/postgres';
import { runCommandLine } from '../run-command-line';
import { useServers } from './use-server';

const TOKEN = `xrt_${'a'.repeat(43)}`;
const SIGN_IN = '{"TransactionType":"SignIn"}';
const startServer = useServers();

const run = (line: string, url: string, more: Parameters<typeof runCommandLine>[2] = {}) =>
  runCommandLine(
    line,
    { RELAY_URL: url, RELAY_TOKEN: TOKEN },
    { readInput: async () => SIGN_IN, ...more },
  );

/** Answers with a problem, as the relay's API does. */
function refuse(response: ServerResponse, status: number, fields: object, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
  response.end(JSON.stringify({ type: 'about:blank', title: 'A problem', status, ...fields }));
}

describe('a command names the problem and exits with 1', () => {
  test.each<[string, (response: ServerResponse) => unknown, RegExp]>([
    [
      'of a token that has ended',
      (response) => refuse(response, 401, { detail: 'The token has ended.' }),
      /does not accept the API token: it has ended, or belongs to another relay/,
    ],
    [
      'of a token that may not do it',
      (response) => refuse(response, 403, { detail: 'This token may not push' }),
      /^The relay refuses this: This token may not push\.$/m,
    ],
    [
      'of too many calls, with the time to wait',
      (response) => refuse(response, 429, {}, { 'Retry-After': '600' }),
      /too many calls with this token; try again in 10 min\./,
    ],
    [
      'of an error in the relay, with its reference',
      (response) =>
        refuse(response, 500, { detail: 'It failed.', reference: 'r-1' }, { 'Retry-After': '99' }),
      /cannot do it now \(HTTP 500\): It failed\. Its log has more under r-1\./,
    ],
    [
      'of a redirect, which it does not follow',
      (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      /redirects \(HTTP 302\): set RELAY_URL to the address/,
    ],
    [
      'of an answer that is no JSON',
      (response) => response.end('<html>Welcome</html>'),
      /is not that of a relay’s API: check RELAY_URL/,
    ],
    [
      'of an answer in an unknown state',
      (response) => response.end('{"uuid":"5a4db0c5-0000-4000-8000-000000000abc","state":"lost"}'),
      /is not that of a relay’s API/,
    ],
    [
      'of an answer without end',
      (response) => {
        const send = () => response.write('x'.repeat(65_536), () => !response.destroyed && send());
        send();
      },
      /is not that of a relay’s API/,
    ],
    [
      'of a server without the API',
      (response) => response.writeHead(404).end('no such page'),
      /answers HTTP 404, and not as a relay with an API does/,
    ],
  ])('%s', async (_name, answer, problem) => {
    const url = await startServer((_request, response) => void answer(response));
    const lines = ['push -', 'status order-1'];
    for (const line of lines) {
      const { exitCode, out, err } = await run(line, url);
      expect(err).toMatch(problem);
      expect(exitCode).toBe(1);
      expect(out + err).not.toContain(TOKEN);
    }
  });

  test('of a relay that is down, and push says what it does not know', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const status = await run('status order-1', url);
    expect(status.err).toBe(
      `The relay at ${url}/ does not answer (ECONNREFUSED). Check that it runs, and RELAY_URL.`,
    );
    const push = await run('push - --identifier order-1', url);
    expect(push.err.match(/Sending it again as order-1/g)).toHaveLength(4);
    expect(push.err).toMatch(/Whether the request was created is not known/);
    expect([status.exitCode, push.exitCode]).toEqual([1, 1]);
  }, 60_000);
});

test('what a server says reaches the terminal without control characters, and bounded', async () => {
  const detail = `Red \u001b[31m\u009b2J\u202e${'x'.repeat(1000)}`;
  const url = await startServer((_request, response) => refuse(response, 400, { detail }));
  const { err } = await run('push -', url);
  expect(err).toMatch(/^The relay refuses this: Red \[31m 2J x+…$/);
  expect(err.length).toBeLessThan(400);
});

test('Ctrl-C ends a push that gets no answer, with its identifier', async () => {
  const interrupt = new AbortController();
  const url = await startServer(() => interrupt.abort());
  const { exitCode, out, err } = await run('push - --identifier order-1', url, {
    catchInterrupt: () => interrupt.signal,
  });
  expect(out).toBe('Identifier: order-1');
  expect(err).toMatch(/repeat the command with --identifier order-1: it is not created twice/);
  expect(exitCode).toBe(6);
});

describe('settings that are refused', () => {
  test.each([
    [{ RELAY_URL: 'http://relay.example' }, /RELAY_URL is not the address of a relay/],
    [{ RELAY_URL: 'https://me:hush@relay.example' }, /without user, password or query/],
    [{ RELAY_TOKEN: '' }, /RELAY_TOKEN \(or RELAY_TOKEN_FILE\) is missing/],
    [{ RELAY_TOKEN: 'hush hush' }, /RELAY_TOKEN contains characters that no API token has/],
  ])('%o', async (settings, problem) => {
    const all = { RELAY_URL: 'http://127.0.0.1:1', RELAY_TOKEN: TOKEN, ...settings };
    const { exitCode, err } = await runCommandLine('status order-1', all);
    expect([exitCode, err]).toEqual([1, expect.stringMatching(problem)]);
    expect(err).not.toContain('hush');
  });
});
