import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askAccount, askServer } from '../../../src/adapters/platform/ledger-node';
import { ALICE } from '../../core/request/request-row';

/** A node that answers as it is told. @returns its address */
async function nodeThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const signal = new AbortController().signal;
const failing = (code: string) => expect.objectContaining({ name: 'CompanionError', code });

const NOT_FOUND = { result: { error: 'actNotFound', error_code: 19, status: 'error' } };

test('it asks by POST, with nothing but the question', async () => {
  let seen = {};
  const node = await nodeThat(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { cookie, referer } = request.headers;
    seen = { ...JSON.parse(Buffer.concat(parts).toString()), cookie, referer };
    response.end(JSON.stringify(NOT_FOUND));
  });
  expect(await askAccount(node, ALICE, signal)).toBe('missing');
  expect(seen).toEqual({
    method: 'account_info',
    params: [{ account: ALICE, ledger_index: 'validated', signer_lists: true }],
    cookie: undefined,
    referer: undefined,
  });
});

test.each<[string, string, RequestListener]>([
  ['a page instead of an answer', 'bad-answer', (_, response) => response.end('<html>')],
  ['nothing', 'bad-answer', (_, response) => response.end()],
  ['an error of its own', 'bad-answer', (_, response) => response.writeHead(500).end()],
  ['too many questions', 'rate-limited', (_, response) => response.writeHead(429).end()],
  ['too much to do', 'rate-limited', (_, response) => response.writeHead(503).end()],
  ['a broken line', 'offline', (request) => request.socket.destroy()],
  [
    'another address to ask',
    'offline',
    (_, response) => response.writeHead(307, { Location: 'https://example.com/' }).end(),
  ],
])('%s is %s', async (_name, code, answers) => {
  const node = await nodeThat(answers);
  await expect(askServer(node, signal)).rejects.toThrow(failing(code));
});

test('nobody there is offline', async () => {
  await expect(askServer('http://127.0.0.1:1/', signal)).rejects.toThrow(failing('offline'));
});

test('a question that is taken back ends at once', async () => {
  const node = await nodeThat(() => {});
  const asking = new AbortController();
  const asked = askServer(node, asking.signal);
  asking.abort();
  await expect(asked).rejects.toThrow(failing('offline'));
});
