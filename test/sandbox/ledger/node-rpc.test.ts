import { describe, expect, test } from 'vitest';
import { parseAccountInfo } from '../../../src/core/ledger/account-info';
import { parseHasLine } from '../../../src/core/ledger/account-lines';
import { parseServerState } from '../../../src/core/ledger/server-state';
import { aliceOf, bobOf, call } from '../client';
import { started } from '../started';

const sandbox = started();
const NOBODY = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';

function ask(method: string, question: object = {}, host = 'xrplcluster.com') {
  return call(sandbox(), `https://${host}/`, { body: { method, params: [question] } });
}

test.each([
  ['xrplcluster.com', 0],
  ['s.altnet.rippletest.net', 1],
  ['s.devnet.rippletest.net', 2],
  ['xahau.network', 21337],
  ['xahau-test.net', 21338],
])('the node at %s is on network %i', async (host, id) => {
  const { json } = await ask('server_info', {}, host);
  expect(json.result.info.network_id).toBe(id);
  expect(parseServerState((await ask('server_state', {}, host)).json)).toMatchObject({
    network: id,
    ledger: sandbox().ledger.index(),
  });
});

test('what it answers about an account is what the extension reads', async () => {
  const bob = bobOf(sandbox());
  sandbox()
    .ledger.account(bob)
    .set({ Balance: '5000000', OwnerCount: 2, Flags: 131_072, hasSigners: true });
  const question = { account: bob, ledger_index: 'validated', signer_lists: true };
  expect(parseAccountInfo((await ask('account_info', question)).json, bob)).toMatchObject({
    balance: 5_000_000n,
    owned: 2,
    flags: 131_072,
    hasSigners: true,
  });
});

test('and about a trust line', async () => {
  const needed = { holder: bobOf(sandbox()), issuer: aliceOf(sandbox()), currency: 'USD' };
  const has = async () => {
    const question = { account: needed.holder, peer: needed.issuer, ledger_index: 'validated' };
    return parseHasLine((await ask('account_lines', question)).json, needed);
  };
  expect(await has()).toBe(false);
  const { issuer, currency } = needed;
  sandbox()
    .ledger.account(needed.holder)
    .set({ lines: [{ issuer, currency, limit: '100' }] });
  expect(await has()).toBe(true);
});

test('an account that is removed is not found, as rippled says it', async () => {
  const { status, json } = await ask('account_info', { account: NOBODY });
  expect(status).toBe(200);
  expect(json.result).toMatchObject({
    account: NOBODY,
    error: 'actNotFound',
    error_code: 19,
    error_message: 'Account not found.',
    request: { account: NOBODY, command: 'account_info' },
    status: 'error',
  });
});

describe('refused', () => {
  test.each([
    ['an unknown method', 'hello', {}, 'unknownCmd'],
    ['no account', 'account_info', {}, 'invalidParams'],
    ['an address that is none', 'account_info', { account: 'rNo' }, 'actMalformed'],
  ])('%s', async (_name, method, question, error) => {
    expect((await ask(method, question)).json.result).toMatchObject({ error, status: 'error' });
  });

  test('what is no call', async () => {
    expect((await call(sandbox(), 'https://xrplcluster.com/', { body: 'x' })).status).toBe(400);
  });

  test('a browser’s page without the permission: nothing allows it to read', async () => {
    const { headers } = await ask('fee');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
