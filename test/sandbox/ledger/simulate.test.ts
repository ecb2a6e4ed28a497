import { encode } from 'ripple-binary-codec';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { aliceOf, bobOf } from '../client';
import { useSandbox } from '../use-sandbox';
import { callNodeOf, simulate, submit } from './node-client';

const sandbox = useSandbox();
const UNFUNDED = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';

const carolOf = (of: Sandbox) => of.phone.expectAccount('Carol').account;
let alice: string;
let bob: string;
let carol: string;
const usd = (value: string) => ({ currency: 'USD', issuer: carol, value });
const usdLine = (balance: string, limit = '1000') => ({
  issuer: carol,
  currency: 'USD',
  limit,
  balance,
});

beforeEach(() => {
  [alice, bob, carol] = [aliceOf(sandbox()), bobOf(sandbox()), carolOf(sandbox())];
  for (const address of [alice, bob, carol])
    sandbox()
      .ledger.account(address)
      .set({ Balance: '1000000000', OwnerCount: 0, Flags: 0, TransferRate: 0, lines: [] });
});

const payment = (changes: object = {}) => ({
  TransactionType: 'Payment',
  Account: alice,
  Destination: bob,
  Amount: '25000000',
  ...changes,
});

test('simulate fills in fee, sequence and key, and says what would change', async () => {
  const { ledger } = sandbox();
  const sequence = ledger.account(alice).state?.Sequence;
  const result = await simulate(sandbox(), payment());
  expect(result).toMatchObject({
    applied: false,
    engine_result: 'tesSUCCESS',
    engine_result_code: 0,
    ledger_index: ledger.index() + 1,
    status: 'success',
    tx_json: { ...payment(), Fee: '10', Sequence: sequence, SigningPubKey: '' },
  });
  expect(result.meta).toMatchObject({
    TransactionResult: 'tesSUCCESS',
    delivered_amount: '25000000',
    AffectedNodes: [
      {
        ModifiedNode: {
          LedgerEntryType: 'AccountRoot',
          FinalFields: { Account: alice, Balance: '974999990', Sequence: (sequence ?? 0) + 1 },
          PreviousFields: { Balance: '1000000000', Sequence: sequence },
        },
      },
      {
        ModifiedNode: {
          FinalFields: { Account: bob, Balance: '1025000000' },
          PreviousFields: { Balance: '1000000000' },
        },
      },
    ],
  });
  expect(ledger.account(alice).state?.Balance).toBe('1000000000');
});

test('simulate reads a blob', async () => {
  const tx_blob = encode({ ...payment(), Fee: '10', Sequence: 1, SigningPubKey: '' });
  const result = await callNodeOf(sandbox(), 'simulate', { tx_blob });
  expect(result.engine_result).toBe('tefPAST_SEQ');
  expect(result).not.toHaveProperty('meta');
});

test('a new account is created with what it receives', async () => {
  const { meta } = await simulate(sandbox(), payment({ Destination: UNFUNDED }));
  expect(meta.AffectedNodes).toContainEqual({
    CreatedNode: expect.objectContaining({
      LedgerEntryType: 'AccountRoot',
      NewFields: expect.objectContaining({ Account: UNFUNDED, Balance: '25000000' }),
    }),
  });
});

describe('simulate refuses', () => {
  test.each([
    ['neither JSON nor blob', () => ({}), 'invalidParams'],
    ['both', () => ({ tx_json: payment(), tx_blob: '12' }), 'invalidParams'],
    ['a secret', () => ({ tx_json: payment(), secret: 's' }), 'invalidParams'],
    ['a blob that is none', () => ({ tx_blob: 'zz' }), 'invalidParams'],
    ['no type', () => ({ tx_json: { Account: alice } }), 'invalidParams'],
    ['no account', () => ({ tx_json: { TransactionType: 'Payment' } }), 'invalidParams'],
    ['a signature', () => ({ tx_json: payment({ TxnSignature: 'AB' }) }), 'transactionSigned'],
    ['an unknown account', () => ({ tx_json: payment({ Account: UNFUNDED }) }), 'srcActNotFound'],
    ['a bad address', () => ({ tx_json: payment({ Account: 'rNo' }) }), 'srcActMalformed'],
    [
      'a type that it does not support',
      () => ({ tx_json: payment({ TransactionType: 'AMMVote' }) }),
      'notImpl',
    ],
  ])('%s', async (_name, params, error) => {
    expect(await callNodeOf(sandbox(), 'simulate', params())).toMatchObject({
      error,
      status: 'error',
    });
  });

  test('everything on an old server', async () => {
    const { unknownMethods } = sandbox().ledger.nodes;
    unknownMethods.add('simulate');
    expect((await simulate(sandbox(), payment())).error).toBe('unknownCmd');
    unknownMethods.clear();
  });
});

describe('payments', () => {
  test.each<[string, () => object, string]>([
    ['of more than the account has', () => ({ Amount: '1000000000' }), 'tecUNFUNDED_PAYMENT'],
    ['into the reserve', () => ({ Amount: '999500000' }), 'tecUNFUNDED_PAYMENT'],
    [
      'that create no account',
      () => ({ Destination: UNFUNDED, Amount: '5' }),
      'tecNO_DST_INSUF_XRP',
    ],
    ['of a token to nobody', () => ({ Destination: UNFUNDED, Amount: usd('5') }), 'tecNO_DST'],
    ['of a token without a trust line', () => ({ Amount: usd('5') }), 'tecPATH_DRY'],
    ['to oneself', () => ({ Destination: alice }), 'temREDUNDANT'],
    ['of nothing', () => ({ Amount: '0' }), 'temBAD_AMOUNT'],
  ])('%s: %s', async (_name, changes, result) => {
    expect((await simulate(sandbox(), payment(changes()))).engine_result).toBe(result);
  });

  test('without a required tag', async () => {
    sandbox().ledger.account(bob).set({ Flags: 0x0002_0000 });
    expect((await simulate(sandbox(), payment())).engine_result).toBe('tecDST_TAG_NEEDED');
    const tagged = await simulate(sandbox(), payment({ DestinationTag: 7 }));
    expect(tagged.engine_result).toBe('tesSUCCESS');
  });

  test('a failure takes the fee only', async () => {
    const { meta } = await simulate(sandbox(), payment({ Amount: '1000000000' }));
    expect(meta.AffectedNodes).toHaveLength(1);
    expect(meta.AffectedNodes[0].ModifiedNode.FinalFields.Balance).toBe('999999990');
  });

  test('of a token with the fee of its issuer', async () => {
    const { ledger } = sandbox();
    ledger.account(carol).set({ TransferRate: 1_020_000_000 });
    ledger.account(alice).set({ lines: [usdLine('100')], OwnerCount: 1 });
    ledger.account(bob).set({ lines: [usdLine('0')], OwnerCount: 1 });
    const whole = await simulate(sandbox(), payment({ Amount: usd('50') }));
    expect(whole.engine_result).toBe('tecPATH_PARTIAL');
    const enough = payment({ Amount: usd('50'), SendMax: usd('51') });
    expect(balances((await simulate(sandbox(), enough)).meta)).toEqual(['49', '50']);
  });

  test('partial ones deliver what fits', async () => {
    const { ledger } = sandbox();
    ledger.account(alice).set({ lines: [usdLine('100')] });
    ledger.account(bob).set({ lines: [usdLine('0', '12.5')] });
    const tx = payment({ Amount: usd('50'), Flags: 0x0002_0000 });
    const { meta } = await simulate(sandbox(), tx);
    expect(meta.delivered_amount).toEqual(usd('12.5'));
    expect(balances(meta)).toEqual(['87.5', '12.5']);
    const least = await simulate(sandbox(), { ...tx, DeliverMin: usd('13') });
    expect(least.engine_result).toBe('tecPATH_PARTIAL');
  });

  /** The absolute balances of the trust lines that changed. */
  const balances = (meta: {
    AffectedNodes: { ModifiedNode: { FinalFields: { Balance: unknown } } }[];
  }) =>
    meta.AffectedNodes.map(({ ModifiedNode }) => ModifiedNode.FinalFields.Balance)
      .filter((balance): balance is { value: string } => typeof balance === 'object')
      .map(({ value }) => value.replace('-', ''));
});

describe('offers', () => {
  const sell = (xrp: string, dollars: string) => ({
    TransactionType: 'OfferCreate',
    Account: bob,
    TakerGets: usd(dollars),
    TakerPays: xrp,
  });
  beforeEach(() => {
    sandbox()
      .ledger.account(bob)
      .set({ lines: [usdLine('100')], OwnerCount: 1 });
  });

  test('stand, are taken at their price, and go', async () => {
    submit(sandbox(), sell('10000000', '20'));
    const buy = {
      TransactionType: 'OfferCreate',
      Account: alice,
      TakerGets: '10000000',
      TakerPays: usd('15'),
    };
    const { meta } = await simulate(sandbox(), buy);
    // 15 USD at half an XRP each.
    const own = meta.AffectedNodes.find(
      ({ ModifiedNode: node }: { ModifiedNode?: { FinalFields: { Account?: string } } }) =>
        node?.FinalFields.Account === alice,
    );
    expect(own.ModifiedNode.FinalFields.Balance).toBe('992499990');
    submit(sandbox(), { ...buy, TakerPays: usd('20') });
    expect(sandbox().ledger.account(alice).state?.lines).toMatchObject([{ balance: '20' }]);
    expect(sandbox().ledger.account(bob).state).toMatchObject({
      Balance: '1009999988',
      OwnerCount: 1,
      lines: [{ balance: '80' }],
    });
    expect((await simulate(sandbox(), { ...buy, Flags: 0x0004_0000 })).engine_result).toBe(
      'tecKILLED',
    );
  });

  test('pay across currencies', async () => {
    submit(sandbox(), sell('10000000', '20'));
    sandbox().ledger.account(carol).set({ lines: [] });
    const across = {
      TransactionType: 'Payment',
      Account: alice,
      Destination: carol,
      Amount: usd('10'),
      SendMax: '6000000',
    };
    const { meta, engine_result } = await simulate(sandbox(), across);
    expect(engine_result).toBe('tesSUCCESS');
    expect(meta.delivered_amount).toEqual(usd('10'));
    const dear = await simulate(sandbox(), { ...across, SendMax: '4000000' });
    expect(dear.engine_result).toBe('tecPATH_PARTIAL');
    // Takes the offer away for other tests.
    const { entries } = sandbox().ledger;
    for (const { index } of entries.others()) entries.put(index, undefined);
  });

  test('are cancelled by their sequence', async () => {
    const { ledger } = sandbox();
    const before = ledger.account(bob).state?.Sequence;
    submit(sandbox(), sell('10000000', '20'));
    const cancel = { TransactionType: 'OfferCancel', Account: bob, OfferSequence: before };
    const { meta } = await simulate(sandbox(), cancel);
    expect(JSON.stringify(meta)).toContain('"DeletedNode":{"LedgerEntryType":"Offer"');
    submit(sandbox(), cancel);
    expect(ledger.account(bob).state?.OwnerCount).toBe(1);
  });
});

describe('NFTs', () => {
  test('an accepted offer moves the NFT, the price and the royalty', async () => {
    const { ledger } = sandbox();
    const id = ledger.mintNft(bob, { issuer: carol, transferFee: 5000, uri: 'ABCD' });
    expect(await callNodeOf(sandbox(), 'nft_info', { nft_id: id })).toMatchObject({
      nft_id: id,
      owner: bob,
      issuer: carol,
      transfer_fee: 5000,
      is_burned: false,
      uri: 'ABCD',
      validated: true,
    });
    submit(sandbox(), {
      TransactionType: 'NFTokenCreateOffer',
      Account: bob,
      NFTokenID: id,
      Amount: '10000000',
      Flags: 1,
    });
    const { offers } = await callNodeOf(sandbox(), 'nft_sell_offers', { nft_id: id });
    const [{ nft_offer_index: index }] = offers;
    const accept = { TransactionType: 'NFTokenAcceptOffer', NFTokenSellOffer: index };
    const own = await simulate(sandbox(), { ...accept, Account: bob });
    expect(own.engine_result).toBe('tecCANT_ACCEPT_OWN_NFTOKEN_OFFER');
    submit(sandbox(), { ...accept, Account: alice });
    const info = await callNodeOf(sandbox(), 'nft_info', { nft_id: id });
    expect(info.owner).toBe(alice);
    // 5 % of 10 XRP go to the issuer.
    expect([bob, carol].map((each) => ledger.account(each).state?.Balance)).toEqual([
      '1009499988',
      '1000500000',
    ]);
    submit(sandbox(), { TransactionType: 'NFTokenBurn', Account: alice, NFTokenID: id });
    expect(await callNodeOf(sandbox(), 'nft_info', { nft_id: id })).toMatchObject({
      is_burned: true,
      owner: alice,
    });
  });
});

describe('escrows and checks', () => {
  const now = () => sandbox().ledger.closeTime();

  test('an escrow is finished when it is due, and is found by owner and sequence', async () => {
    const { ledger } = sandbox();
    const seq = ledger.account(alice).state?.Sequence;
    const txid = submit(sandbox(), {
      TransactionType: 'EscrowCreate',
      Account: alice,
      Destination: bob,
      Amount: '5000000',
      FinishAfter: now() + 60,
    });
    const escrow = { owner: alice, seq };
    const found = await callNodeOf(sandbox(), 'ledger_entry', {
      escrow,
      ledger_index: 'validated',
    });
    expect(found).toMatchObject({
      validated: true,
      node: { LedgerEntryType: 'Escrow', Amount: '5000000', PreviousTxnID: txid },
    });
    const created = (await callNodeOf(sandbox(), 'tx', { transaction: txid })).meta.AffectedNodes;
    expect(JSON.stringify(created)).toContain(found.index);
    const finish = {
      TransactionType: 'EscrowFinish',
      Account: bob,
      Owner: alice,
      OfferSequence: seq,
    };
    expect((await simulate(sandbox(), finish)).engine_result).toBe('tecNO_PERMISSION');
    sandbox().clock.advance(120_000);
    expect((await simulate(sandbox(), finish)).engine_result).toBe('tesSUCCESS');
    submit(sandbox(), finish);
    const gone = await callNodeOf(sandbox(), 'ledger_entry', { index: found.index });
    expect(gone).toMatchObject({ error: 'entryNotFound', status: 'error' });
  });

  test('a check is cashed by its receiver only, at most for its amount', async () => {
    submit(sandbox(), {
      TransactionType: 'CheckCreate',
      Account: alice,
      Destination: bob,
      SendMax: '5000000',
    });
    const check = sandbox()
      .ledger.entries.others()
      .find(({ entry }) => entry.LedgerEntryType === 'Check');
    const cash = { TransactionType: 'CheckCash', CheckID: check?.index, Amount: '5000000' };
    const result = async (changes: object) =>
      (await simulate(sandbox(), { ...cash, ...changes })).engine_result;
    expect(await result({ Account: carol })).toBe('tecNO_PERMISSION');
    expect(await result({ Account: bob, Amount: '5000001' })).toBe('tecPATH_PARTIAL');
    submit(sandbox(), { ...cash, Account: bob });
    expect(sandbox().ledger.account(bob).state?.Balance).toBe('1004999988');
    expect(await result({ Account: bob })).toBe('tecNO_ENTRY');
  });
});

test('a trust line is opened, changed and closed', async () => {
  const set = (value: string) => ({
    TransactionType: 'TrustSet',
    Account: alice,
    LimitAmount: usd(value),
  });
  const { ledger } = sandbox();
  submit(sandbox(), set('100'));
  expect(ledger.account(alice).state).toMatchObject({ OwnerCount: 1, lines: [{ limit: '100' }] });
  submit(sandbox(), set('50'));
  expect(ledger.account(alice).state?.lines).toMatchObject([{ limit: '50' }]);
  submit(sandbox(), set('0'));
  expect(ledger.account(alice).state).toMatchObject({ OwnerCount: 0, lines: [] });
  expect((await simulate(sandbox(), set('0'))).engine_result).toBe('tecNO_LINE_REDUNDANT');
});

test('a submission with a forced failure takes the fee', () => {
  submit(sandbox(), payment(), 'tecPATH_DRY');
  expect(sandbox().ledger.account(alice).state?.Balance).toBe('999999988');
});

test('a node answers for another network when it is told to', async () => {
  const { nodes } = sandbox().ledger;
  nodes.setNetwork('xrplcluster.com', 'TESTNET');
  expect((await callNodeOf(sandbox(), 'server_state')).state.network_id).toBe(1);
  nodes.setNetwork('xrplcluster.com');
  expect((await callNodeOf(sandbox(), 'server_state')).state.network_id).toBe(0);
});
