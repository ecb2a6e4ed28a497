import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchAccount } from '../../../src/adapters/platform/ledger-accounts';
import {
  fetchServerState,
  fetchTransactionByCtid,
} from '../../../src/adapters/platform/ledger-node';
import { ALICE } from '../../core/request/request-row';

/** Starts a node that answers with `onRequest`. @returns its address */
async function startNode(onRequest: RequestListener): Promise<string> {
  const server = createServer(onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const signal = new AbortController().signal;
const errorWith = (code: string) => expect.objectContaining({ name: 'CompanionError', code });

const NOT_FOUND = { result: { error: 'actNotFound', error_code: 19, status: 'error' } };

test('askAccount sends a POST with only the call, without cookies or referrer', async () => {
  let received = {};
  const node = await startNode(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { cookie, referer } = request.headers;
    received = { ...JSON.parse(Buffer.concat(parts).toString()), cookie, referer };
    response.end(JSON.stringify(NOT_FOUND));
  });
  expect(await fetchAccount(node, ALICE, signal)).toBe('missing');
  expect(received).toEqual({
    method: 'account_info',
    params: [{ account: ALICE, ledger_index: 'validated', signer_lists: true }],
    cookie: undefined,
    referer: undefined,
  });
});

test.each<[string, string, RequestListener]>([
  ['a page instead of an answer', 'bad-answer', (_, response) => response.end('<html>')],
  ['an empty answer', 'bad-answer', (_, response) => response.end()],
  ['a server error', 'bad-answer', (_, response) => response.writeHead(500).end()],
  ['too many calls', 'rate-limited', (_, response) => response.writeHead(429).end()],
  ['an overloaded node', 'rate-limited', (_, response) => response.writeHead(503).end()],
  ['a broken connection', 'offline', (request) => request.socket.destroy()],
  [
    'a redirect',
    'offline',
    (_, response) => response.writeHead(307, { Location: 'https://example.com/' }).end(),
  ],
])('askServer reports %s as %s', async (_name, code, onRequest) => {
  const node = await startNode(onRequest);
  await expect(fetchServerState(node, signal)).rejects.toThrow(errorWith(code));
});

test('askServer reports a node that does not answer as offline', async () => {
  await expect(fetchServerState('http://127.0.0.1:1/', signal)).rejects.toThrow(
    errorWith('offline'),
  );
});

test('askServer ends when its signal aborts', async () => {
  const node = await startNode(() => {});
  const controller = new AbortController();
  const answer = fetchServerState(node, controller.signal);
  controller.abort();
  await expect(answer).rejects.toThrow(errorWith('offline'));
});

const CTID = 'C000000900020001';

/** Starts a node of a network that knows one transaction. @returns its address, and its calls */
async function startNodeOf(networkId: number) {
  const calls: unknown[] = [];
  const state = {
    network_id: networkId,
    validated_ledger: { base_fee: 10, reserve_base: 1_000_000, reserve_inc: 200_000, seq: 10 },
  };
  const transaction = {
    TransactionType: 'Payment',
    ledger_index: 9,
    validated: true,
    meta: { TransactionResult: 'tesSUCCESS', TransactionIndex: 2 },
  };
  const node = await startNode(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const call = JSON.parse(Buffer.concat(parts).toString());
    calls.push(call);
    const result = call.method === 'tx' ? transaction : { state };
    response.end(JSON.stringify({ result: { ...result, status: 'success' } }));
  });
  return { node, calls };
}

test('fetchTransactionByCtid asks a node of the network for the CTID', async () => {
  const { node, calls } = await startNodeOf(1);
  const found = await fetchTransactionByCtid('TESTNET', node, CTID, signal);
  expect(found).toMatchObject({ network: 'TESTNET', result: 'tesSUCCESS', ledgerIndex: 9 });
  expect(calls.at(-1)).toEqual({ method: 'tx', params: [{ ctid: CTID, binary: false }] });
});

test('fetchTransactionByCtid sends the CTID to no node of another network', async () => {
  const { node, calls } = await startNodeOf(2);
  const answer = fetchTransactionByCtid('TESTNET', node, CTID, signal);
  await expect(answer).rejects.toThrow(errorWith('bad-answer'));
  expect(calls).toHaveLength(1);
});
