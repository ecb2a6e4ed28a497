import { describe, expect, test } from 'vitest';
import { parseAccountInfo } from '../../../src/core/ledger/account-info';
import { parseHasTrustLine } from '../../../src/core/ledger/account-lines';
import { parseCtidAnswer } from '../../../src/core/ledger/ledger-transaction';
import { parseServerState } from '../../../src/core/ledger/server-state';
import { findNetwork } from '../../../src/sandbox/state/networks';
import { aliceOf, bobOf, call } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const UNFUNDED = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';

function rpc(method: string, params: object = {}, host = 'xrplcluster.com') {
  return call(sandbox(), `https://${host}/`, { body: { method, params: [params] } });
}

test.each([
  ['xrplcluster.com', 0],
  ['s.altnet.rippletest.net', 1],
  ['s.devnet.rippletest.net', 2],
  ['xahau.network', 21337],
  ['xahau-test.net', 21338],
])('%s is a node of network %i', async (host, id) => {
  const { json } = await rpc('server_info', {}, host);
  expect(json.result.info.network_id).toBe(id);
  expect(parseServerState((await rpc('server_state', {}, host)).json)).toMatchObject({
    networkId: id,
    ledgerIndex: sandbox().ledger.index(),
  });
});

test('account_info returns what the extension parses', async () => {
  const bob = bobOf(sandbox());
  sandbox()
    .ledger.account(bob)
    .set({ Balance: '5000000', OwnerCount: 2, Flags: 131_072, hasSigners: true });
  const params = { account: bob, ledger_index: 'validated', signer_lists: true };
  expect(parseAccountInfo((await rpc('account_info', params)).json, bob)).toMatchObject({
    balance: 5_000_000n,
    ownerCount: 2,
    flags: 131_072,
    hasSigners: true,
  });
});

test('account_lines returns the trust lines that the extension parses', async () => {
  const needed = { holder: bobOf(sandbox()), issuer: aliceOf(sandbox()), currency: 'USD' };
  const has = async () => {
    const params = { account: needed.holder, peer: needed.issuer, ledger_index: 'validated' };
    return parseHasTrustLine((await rpc('account_lines', params)).json, needed);
  };
  expect(await has()).toBe(false);
  const { issuer, currency } = needed;
  sandbox()
    .ledger.account(needed.holder)
    .set({ lines: [{ issuer, currency, limit: '100' }] });
  expect(await has()).toBe(true);
});

test('account_info returns actNotFound with status 200 for an unfunded address', async () => {
  const { status, json } = await rpc('account_info', { account: UNFUNDED });
  expect(status).toBe(200);
  expect(json.result).toMatchObject({
    account: UNFUNDED,
    error: 'actNotFound',
    error_code: 19,
    error_message: 'Account not found.',
    request: { account: UNFUNDED, command: 'account_info' },
    status: 'error',
  });
});

describe('a ledger node refuses', () => {
  test.each([
    ['an unknown method', 'hello', {}, 'unknownCmd'],
    ['no account', 'account_info', {}, 'invalidParams'],
    ['a malformed address', 'account_info', { account: 'rNo' }, 'actMalformed'],
  ])('%s', async (_name, method, params, error) => {
    expect((await rpc(method, params)).json.result).toMatchObject({ error, status: 'error' });
  });

  test('a body that is not JSON', async () => {
    expect((await call(sandbox(), 'https://xrplcluster.com/', { body: 'x' })).status).toBe(400);
  });

  test('cross-origin reads by a page without host permission', async () => {
    const { headers } = await rpc('fee');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test('tx finds a validated transaction by its CTID, on its own network only', async () => {
  const { ledger } = sandbox();
  const txid = 'C'.repeat(64);
  const network = findNetwork('TESTNET');
  if (!network) throw new Error('no such network');
  const transaction = { TransactionType: 'Payment', Amount: '5', Destination: bobOf(sandbox()) };
  ledger.submit({ txid, network, transaction, result: 'tesSUCCESS' });
  sandbox().clock.advance(60_000);
  const index = ledger.find(txid)?.ledgerIndex ?? 0;
  const ctid = `C${index.toString(16).padStart(7, '0')}00000001`.toUpperCase();
  const ask = async (host: string, named = ctid) =>
    (await rpc('tx', { ctid: named, binary: false }, host)).json;
  const node = 's.altnet.rippletest.net';
  expect(parseCtidAnswer(await ask(node), ctid)).toMatchObject({ result: 'tesSUCCESS' });
  expect(parseCtidAnswer(await ask(node, 'C000000700000001'), ctid)).toBe('missing');
  expect((await ask('xrplcluster.com')).result.error).toBe('wrongNetwork');
});
