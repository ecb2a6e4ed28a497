import { beforeEach, describe, expect, test } from 'vitest';
import {
  fetchAccountProfile,
  fetchCuratedTokens,
  fetchExchangeRate,
  fetchNftDetails,
} from '../../../src/adapters/look-up/directory';
import {
  fetchNftSteps,
  fetchObjectSteps,
  fetchStepsBy,
} from '../../../src/adapters/look-up/fetch-next-steps';
import { fetchMade } from '../../../src/adapters/look-up/fetch-object';
import { simulateTransaction } from '../../../src/adapters/look-up/simulate';
import type { Session } from '../../../src/core/session';
import {
  accountId,
  mpTokenIndex,
  mptIssuanceIndex,
} from '../../../src/sandbox/ledger/entries/entry-index';
import type { FaultAction } from '../../../src/sandbox/state/faults';
import { aliceOf, bobOf } from '../../sandbox/client';
import { submit } from '../../sandbox/ledger/node-client';
import { signIn } from '../../sandbox/sign-in';
import { useSandboxFetch } from './sandbox-fetch';

const sandbox = useSandboxFetch();
const at = { network: 'MAINNET', node: 'https://xrplcluster.com/' };
const signal = new AbortController().signal;
const errorWith = (code: string) => expect.objectContaining({ name: 'CompanionError', code });

let alice: string;
let bob: string;
beforeEach(() => {
  [alice, bob] = [aliceOf(sandbox()), bobOf(sandbox())];
  sandbox().faults.clear();
  sandbox().ledger.nodes.setNetwork('xrplcluster.com');
  sandbox().ledger.nodes.unknownMethods.clear();
});

const payment = (changes: object = {}) => ({
  TransactionType: 'Payment',
  Destination: bob,
  Amount: '25000000',
  LastLedgerSequence: 20,
  ...changes,
});
const simulatePayment = (changes: object = {}) =>
  simulateTransaction(at, payment(changes), alice, signal);

/** What a look-up of each kind says when the sandbox does this. */
async function failWith(action: FaultAction, lookUp: () => Promise<unknown>, path: RegExp) {
  const end = sandbox().faults.always({ path }, action);
  try {
    return await lookUp();
  } finally {
    end();
  }
}

describe('simulateTransaction', () => {
  test('says what a payment would change', async () => {
    expect(await simulatePayment()).toMatchObject({
      result: 'tesSUCCESS',
      changes: {
        own: [{ kind: 'native', account: alice, drops: -25_000_010n }],
        others: [{ kind: 'native', account: bob, drops: 25_000_000n }],
      },
    });
  });

  test('says that it would fail, and what it costs', async () => {
    expect(await simulatePayment({ Amount: '999999999999' })).toMatchObject({
      result: 'tecUNFUNDED_PAYMENT',
      resultClass: 'claimed',
      changes: { own: [{ drops: -10n }], others: [] },
    });
  });

  test('on an old server, and for a type that the node does not simulate', async () => {
    const vote = { TransactionType: 'AMMVote' };
    const answer = simulateTransaction(at, vote, alice, signal);
    expect(await answer).toEqual({ unsupported: 'transaction' });
    sandbox().ledger.nodes.unknownMethods.add('simulate');
    expect(await simulatePayment()).toEqual({ unsupported: 'method' });
  });

  test('sends nothing to a node of another network', async () => {
    sandbox().ledger.nodes.setNetwork('xrplcluster.com', 'TESTNET');
    const before = sandbox().traffic.entries().length;
    await expect(simulatePayment()).rejects.toThrow(errorWith('bad-answer'));
    const sent = sandbox().traffic.entries().slice(before);
    expect(sent.map(({ data }) => JSON.parse(data ?? '{}').method)).toEqual(['server_state']);
  });

  test.each<[string, FaultAction, string]>([
    ['another transaction', { change: withAmount('1') }, 'bad-answer'],
    [
      'that it was applied',
      { change: (answer) => withResult(answer, { applied: true }) },
      'bad-answer',
    ],
    ['garbage', { status: 200, body: '<html>' }, 'bad-answer'],
    ['10 MB', { bytes: 10_000_000 }, 'bad-answer'],
    ['429', { status: 429, headers: { 'Retry-After': '7' } }, 'rate-limited'],
    ['500', { status: 500 }, 'bad-answer'],
    ['nothing, and closes', 'drop-before', 'offline'],
  ])('refuses a node that answers %s', async (_name, action, code) => {
    sandbox().faults.always({ path: '/', rpc: 'simulate' }, action);
    await expect(simulatePayment()).rejects.toThrow(errorWith(code));
  });

  test('refuses a state of 10 MB, before it sends the transaction', async () => {
    sandbox().faults.always({ path: '/', rpc: 'server_state' }, { bytes: 10_000_000 });
    await expect(simulatePayment()).rejects.toThrow(errorWith('bad-answer'));
  });

  test('gives a silent node up after five seconds', async () => {
    const gate = sandbox().faults.next({ path: '/', rpc: 'simulate' }, 'hold-before');
    const start = performance.now();
    await expect(simulatePayment()).rejects.toThrow(errorWith('timeout'));
    expect(performance.now() - start).toBeLessThan(7000);
    gate.drop();
  }, 10_000);

  test('ends when its signal aborts', async () => {
    const gate = sandbox().faults.next({ path: '/', rpc: 'simulate' }, 'hold-before');
    const controller = new AbortController();
    const answer = simulateTransaction(at, payment(), alice, controller.signal);
    const failed = expect(answer).rejects.toThrow(errorWith('offline'));
    await gate.arrived;
    controller.abort();
    await failed;
    gate.drop();
  });
});

interface NodeAnswer {
  result: Record<string, unknown> & { tx_json: object };
}

const withResult = (answer: NodeAnswer, changes: object) => ({
  result: { ...answer.result, ...changes },
});

function withAmount(Amount: string) {
  return (answer: NodeAnswer) =>
    withResult(answer, { tx_json: { ...answer.result.tx_json, Amount } });
}

describe('next steps', () => {
  test('of an escrow: found by the transaction that made it, with its sequence', async () => {
    const { ledger, clock } = sandbox();
    const sequence = ledger.account(alice).state?.Sequence;
    const txid = submit(sandbox(), {
      TransactionType: 'EscrowCreate',
      Account: alice,
      Destination: bob,
      Amount: '5000000',
      FinishAfter: ledger.closeTime() + 60,
    });
    const made = await fetchMade(at, txid, alice, signal);
    if (typeof made === 'string') throw new Error(made);
    expect(made).toMatchObject({
      result: 'tesSUCCESS',
      sequence,
      objects: [{ type: 'Escrow' }],
      changes: { own: [{ drops: -5_000_012n }], others: [] },
    });
    const index = made.objects[0]?.index ?? '';
    const early = await fetchObjectSteps(at, index, bob, signal);
    expect(early).toMatchObject({ steps: [{ obstacle: { why: 'not-due' } }] });
    clock.advance(120_000);
    const due = await fetchObjectSteps(at, index, bob, signal);
    const finish = { TransactionType: 'EscrowFinish', Owner: alice, OfferSequence: sequence };
    expect(due).toMatchObject({ steps: [{ name: 'escrow_finish', txjson: finish }] });
    submit(sandbox(), { ...finish, Account: bob });
    expect(await fetchObjectSteps(at, index, bob, signal)).toEqual({ kind: 'missing' });
  });

  test('of an NFT and of an offer to buy it', async () => {
    const { ledger } = sandbox();
    const id = ledger.mintNft(alice, { transferFee: 5000 });
    const nft = await fetchNftSteps(at, id, bob, signal);
    expect(nft).toMatchObject({ kind: 'nft', nft: { owner: alice, transferFee: 5000 } });
    submit(sandbox(), {
      TransactionType: 'NFTokenCreateOffer',
      Account: bob,
      NFTokenID: id,
      Owner: alice,
      Amount: '5',
    });
    const [offer] = ledger.entries.others().filter(({ entry }) => entry.NFTokenID === id);
    const steps = async (account: string) => {
      const found = await fetchObjectSteps(at, offer?.index ?? '', account, signal);
      return found.kind === 'object' ? found.steps.map(({ obstacle }) => obstacle?.why) : [];
    };
    expect(await steps(alice)).toEqual([undefined, 'not-yours']);
    expect(await steps(bob)).toEqual(['own', undefined]);
    expect(await steps(sandbox().phone.expectAccount('Carol').account)).toEqual([
      'not-yours',
      'not-yours',
    ]);
  });

  test('of an own trust line, by its two accounts', async () => {
    const { ledger } = sandbox();
    const line = { issuer: bob, currency: 'USD', limit: '100', balance: '0' };
    ledger.account(alice).set({ lines: [line] });
    const selector = { ripple_state: { accounts: [alice, bob], currency: 'USD' } };
    expect(await fetchStepsBy(at, selector, alice, signal)).toMatchObject({
      // Without DefaultRipple a line goes only when it does not ripple.
      steps: [{ name: 'line_limit' }, { name: 'line_remove', txjson: { Flags: 131_072 } }],
    });
    ledger.account(alice).set({ Flags: 0x0080_0000 });
    const found = await fetchStepsBy(at, selector, alice, signal);
    const removal = found.kind === 'object' ? found.steps[1] : undefined;
    expect(removal).toMatchObject({ name: 'line_remove', txjson: { TransactionType: 'TrustSet' } });
    expect(removal && 'txjson' in removal && removal.txjson.Flags).toBeUndefined();
    ledger.account(alice).set({ Flags: 0 });
    ledger.account(alice).set({ lines: [] });
    expect(await fetchStepsBy(at, selector, alice, signal)).toEqual({ kind: 'missing' });
  });

  test('of a pool, by the address of its account', async () => {
    const { ledger } = sandbox();
    const index = 'D'.repeat(64);
    const Asset2 = { currency: 'USD', issuer: bob };
    const LPTokenBalance = { currency: `03${'1'.repeat(38)}`, issuer: bob, value: '70710.67' };
    const pool = { Account: bob, Asset: { currency: 'XRP' }, Asset2, TradingFee: 500 };
    ledger.setEntry(index, { LedgerEntryType: 'AMM', ...pool, LPTokenBalance });
    const line = { ...Asset2, limit: '0', balance: '2500.5' };
    ledger.account(bob).set({ AMMID: index, Balance: '2000000000', lines: [line] });
    const find = () => fetchStepsBy(at, { account_root: bob }, alice, signal);
    expect(await find()).toMatchObject({
      object: { type: 'AMM', index, fields: { TradingFee: 500 } },
      pool: {
        Amount: '2000000000',
        Amount2: { ...Asset2, value: '2500.5' },
        LPTokenBalance,
        TradingFee: 500,
      },
    });
    const change = (answer: NodeAnswer) => {
      const amm = { ...(answer.result.amm as object), amount2: '5' };
      return { result: { ...answer.result, amm } };
    };
    const end = sandbox().faults.always({ path: '/', rpc: 'amm_info' }, { change });
    await expect(find()).rejects.toThrow(errorWith('bad-answer'));
    end();
    ledger.nodes.unknownMethods.add('amm_info');
    const without = await find();
    expect(without.kind === 'object' && [without.pool, without.steps.length]).toEqual([
      undefined,
      5,
    ]);
    ledger.account(bob).set({ AMMID: undefined, lines: [] });
  });

  test('of an MPT issuance: whether the account holds it', async () => {
    const { ledger } = sandbox();
    const id = `00000007${accountId(bob).toString('hex').toUpperCase()}`;
    const issuance = { Issuer: bob, Sequence: 7, mpt_issuance_id: id };
    ledger.setEntry(mptIssuanceIndex(id), { LedgerEntryType: 'MPTokenIssuance', ...issuance });
    const steps = async () => {
      const found = await fetchStepsBy(at, { mpt_issuance: id }, alice, signal);
      return found.kind === 'object' ? found.steps.map(({ name }) => name) : [];
    };
    expect(await steps()).toEqual(['mpt_hold']);
    const held = { Account: alice, MPTokenIssuanceID: id, MPTAmount: '0' };
    ledger.setEntry(mpTokenIndex(id, alice), { LedgerEntryType: 'MPToken', ...held });
    expect(await steps()).toEqual(['mpt_hold', 'mpt_drop']);
  });

  test('of a loan: in the asset of its vault', async () => {
    const { ledger } = sandbox();
    const [loan = '', broker = '', vault = ''] = ['1', '2', '3'].map((digit) => digit.repeat(64));
    ledger.setEntry(loan, { LedgerEntryType: 'Loan', Borrower: alice, LoanBrokerID: broker });
    ledger.setEntry(broker, { LedgerEntryType: 'LoanBroker', VaultID: vault });
    ledger.setEntry(vault, { LedgerEntryType: 'Vault', Asset: { currency: 'XRP' } });
    expect(await fetchObjectSteps(at, loan, alice, signal)).toMatchObject({
      steps: [{ name: 'loan_pay', holes: [{ path: 'Amount', type: 'Amount' }] }],
    });
  });

  test('of an NFT at a node that knows none', async () => {
    sandbox().ledger.nodes.unknownMethods.add('nft_info');
    const answer = await fetchNftSteps(at, 'A'.repeat(64), bob, signal);
    expect(answer).toEqual({ kind: 'unsupported' });
  });

  test('of an object with another index than asked for are refused', async () => {
    const change = (answer: NodeAnswer) => ({
      result: { ...answer.result, index: 'B'.repeat(64), node: {}, status: 'success', error: '' },
    });
    sandbox().faults.always({ path: '/', rpc: 'ledger_entry' }, { change });
    const answer = fetchObjectSteps(at, 'A'.repeat(64), bob, signal);
    await expect(answer).rejects.toThrow(errorWith('bad-answer'));
  });
});

describe('the directory', () => {
  let session: Session;
  beforeEach(async () => {
    const jwt = await signIn(sandbox());
    session = { account: alice, apiKey: 'k', jwt } as unknown as Session;
  });

  test('tells profiles without a token', async () => {
    sandbox().platform.directory.profiles.set(bob, { alias: 'Bob', forceTag: true });
    expect(await fetchAccountProfile(undefined, bob, signal)).toMatchObject({
      names: [{ name: 'Bob', source: 'xaman' }],
      needsTag: true,
    });
  });

  test('tells tokens, rates and NFTs', async () => {
    const [asset] = sandbox().platform.directory.assets;
    const [token] = await fetchCuratedTokens(session, signal);
    expect(token).toMatchObject({ issuer: asset?.issuer, issuerName: 'Bitstamp' });
    expect(await fetchExchangeRate(session, 'EUR', signal)).toMatchObject({ perXrp: '2.27' });
    const id = sandbox().ledger.mintNft(bob);
    sandbox().platform.directory.nfts.set(id, { name: 'Cat' });
    expect(await fetchNftDetails(session, id, signal)).toMatchObject({ name: 'Cat', owner: bob });
  });

  test('has no rate of an unknown currency', async () => {
    const rate = fetchExchangeRate(session, 'ABC', signal);
    await expect(rate).rejects.toThrow(errorWith('not-found'));
  });

  test('asks with the token of the session, whatever token came first', async () => {
    await fetchExchangeRate(session, 'EUR', signal);
    const other = { ...session, jwt: await signIn(sandbox()) };
    const seen = sandbox().traffic.entries().length;
    await fetchExchangeRate(other, 'EUR', signal);
    const [sent] = sandbox().traffic.entries().slice(seen);
    expect(sent?.path).toBe('/api/v1/jwt/rates/EUR');
  });

  test('a call that the user aborts ends at once', async () => {
    const gate = sandbox().faults.next({ path: /rates/ }, 'hold-before');
    const page = new AbortController();
    const rate = fetchExchangeRate(session, 'EUR', page.signal);
    await gate.arrived;
    page.abort();
    await expect(rate).rejects.toThrow(errorWith('offline'));
    gate.drop();
  });

  const lookUps: [string, RegExp, () => Promise<unknown>][] = [
    ['account-meta', /account-meta/, () => fetchAccountProfile(undefined, bob, signal)],
    ['curated-assets', /curated-assets/, () => fetchCuratedTokens(session, signal)],
    ['rates', /rates/, () => fetchExchangeRate(session, 'EUR', signal)],
    ['nftoken-detail', /nftoken-detail/, () => fetchNftDetails(session, 'A'.repeat(64), signal)],
  ];
  const failures: [string, FaultAction, string][] = [
    ['garbage', { status: 200, body: '<html>' }, 'bad-answer'],
    ['an empty object', { status: 200, body: {} }, 'bad-answer'],
    ['10 MB', { bytes: 10_000_000 }, 'bad-answer'],
    ['429', { status: 429, body: { error: { code: 429 } } }, 'rate-limited'],
    ['500', { status: 500, body: {} }, 'platform-down'],
    ['nothing', 'drop-before', 'offline'],
  ];
  test.each(
    lookUps.flatMap(([name, path, lookUp]) =>
      failures.map(([what, action, code]) => [name, what, { path, lookUp, action, code }] as const),
    ),
  )('%s answers %s', async (name, what, { path, lookUp, action, code }) => {
    const answer = failWith(action, lookUp, path);
    // Every part of a detail of an NFT may be missing.
    if (name === 'nftoken-detail' && what === 'an empty object') expect(await answer).toEqual({});
    else await expect(answer).rejects.toThrow(errorWith(code));
  });
});
