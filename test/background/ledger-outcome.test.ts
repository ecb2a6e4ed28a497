import { expect, test } from 'vitest';
import {
  failure,
  json,
  type ReceivedCall,
  startHttpServer,
} from '../adapters/platform/http-server';
import { browser, eventually, newRequest, passTime, startSignedIn } from './worker';

const HOUR_MS = 3_600_000;
const HASH = 'AB'.repeat(32);
const NODE = 'https://s.altnet.rippletest.net:51234/';
const NODE_ORIGIN = 'https://s.altnet.rippletest.net/*';

const TRANSACTION = {
  TransactionType: 'Payment',
  hash: HASH,
  validated: true,
  meta: { TransactionResult: 'tesSUCCESS', delivered_amount: '7' },
};

/** The answer of `xrpl-tx` for a transaction in a final ledger of Mainnet. */
const VALIDATED = { txid: HASH, transaction: TRANSACTION };

/** Starts a worker with a request whose transaction was accepted by a node of the network. */
async function startAccepted(network: string | undefined, resolvedAt = Date.now()) {
  const started = await startSignedIn();
  const sent = await started.addSent(newRequest());
  Object.assign(sent.payload.meta, { resolved: true, signed: true, app_opened: true });
  Object.assign(sent.payload.response, {
    txid: HASH,
    dispatched_result: 'tesSUCCESS',
    dispatched_nodetype: network ?? '',
    resolved_at: new Date(resolvedAt).toISOString(),
  });
  return { ...started, ...sent };
}

type Started = Awaited<ReturnType<typeof startAccepted>>;

/** Starts a node, and stores it as the one that the user allowed for Testnet. */
async function allowNode({ platform }: Started, tx: object, networkId = 1) {
  const state = {
    network_id: networkId,
    validated_ledger: { seq: 9, reserve_base: 10, reserve_inc: 2 },
  };
  const node = await startHttpServer(({ body }: ReceivedCall, response) => {
    const { method } = body as { method: string };
    const result = method === 'tx' ? tx : { state };
    json(response, { result: { status: 'success', ...result } });
  });
  platform.nodes.set(NODE, node.url);
  browser.origins.push(NODE_ORIGIN);
  await browser.storage.local.set({ 'settings.node.TESTNET': NODE });
  return {
    methods: () => node.came.map(({ body }) => (body as { method: string }).method),
  };
}

test('the worker asks the platform about a transaction of Mainnet', async () => {
  const { platform, worker, identifier, stored } = await startAccepted('MAINNET');
  platform.transactions.set(HASH, VALIDATED);
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({
    status: 'validated',
    ledger: { result: 'tesSUCCESS', by: 'platform', network: 'MAINNET' },
  });
});

test.each([
  'node-error',
  'not-found',
] as const)('a Mainnet transaction that the platform does not know (%s) is looked up again, then unfound', async (answer) => {
  const { platform, worker, identifier, stored } = await startAccepted('MAINNET');
  platform.unknownTransaction = answer;
  await worker.refresh(identifier);
  await eventually(() => expect(platform.count('GET /xrpl-tx')).toBeGreaterThan(2));
  expect(await stored(identifier)).toMatchObject({ status: 'submitted', open: 1 });
  await passTime(HOUR_MS + 1000);
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'unfound' });
});

test('a look-up that fails is tried again', async () => {
  const { platform, worker, identifier, stored } = await startAccepted('MAINNET');
  platform.onCall = (call, response) => {
    if (!call.startsWith('GET /xrpl-tx')) return false;
    json(response, failure(500), 500);
    return true;
  };
  await worker.refresh(identifier);
  platform.onCall = () => false;
  platform.transactions.set(HASH, VALIDATED);
  await eventually(async () =>
    expect(await stored(identifier)).toMatchObject({ status: 'validated' }),
  );
});

test.each([
  'node-error',
  'not-found',
] as const)('a transaction of another network is not asked of the platform, and never unfound (%s)', async (answer) => {
  const { platform, worker, identifier, stored } = await startAccepted(
    'XAHAU',
    Date.now() - HOUR_MS - 1000,
  );
  platform.unknownTransaction = answer;
  await worker.refresh(identifier);
  expect(await stored(identifier)).toMatchObject({ status: 'submitted', open: 1 });
  expect(platform.count('GET /xrpl-tx')).toBe(0);
});

test.each([
  'node-error',
  'not-found',
] as const)('a transaction of an unnamed network that the platform does not know is never unfound (%s)', async (answer) => {
  const started = await startAccepted(undefined, Date.now() - HOUR_MS - 1000);
  started.platform.unknownTransaction = answer;
  await started.worker.refresh(started.identifier);
  expect(started.platform.count('GET /xrpl-tx')).toBe(1);
  expect(await started.stored(started.identifier)).toMatchObject({ status: 'submitted' });
});

test('the worker asks the node that the user allowed for the network', async () => {
  const started = await startAccepted('TESTNET');
  const node = await allowNode(started, TRANSACTION);
  await started.worker.refresh(started.identifier);
  expect(node.methods()).toEqual(['server_state', 'tx']);
  expect(await started.stored(started.identifier)).toMatchObject({
    status: 'validated',
    ledger: { result: 'tesSUCCESS', delivered: '7', by: 'node', network: 'TESTNET' },
  });
});

test('a node that does not have the transaction is asked again, and does not make it unfound', async () => {
  const started = await startAccepted('TESTNET', Date.now() - HOUR_MS - 1000);
  const node = await allowNode(started, { status: 'error', error: 'txnNotFound' });
  await started.worker.refresh(started.identifier);
  await eventually(() => expect(node.methods().length).toBeGreaterThan(3));
  expect(await started.stored(started.identifier)).toMatchObject({ status: 'submitted', open: 1 });
});

test('a node of another network does not get the hash', async () => {
  const started = await startAccepted('TESTNET');
  const node = await allowNode(started, TRANSACTION, 2);
  await started.worker.refresh(started.identifier);
  expect(node.methods()).toEqual(['server_state']);
  expect(await started.stored(started.identifier)).toMatchObject({ status: 'submitted' });
});

test('a node whose permission was withdrawn is not asked', async () => {
  const started = await startAccepted('TESTNET');
  const node = await allowNode(started, TRANSACTION);
  browser.origins.length = 0;
  await started.worker.refresh(started.identifier);
  expect(node.methods()).toEqual([]);
});
