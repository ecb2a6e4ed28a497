import { describe, expect, test } from 'vitest';
import { createdObjects } from '../../../src/core/objects/created-objects';
import { createdEntryIndex } from '../../../src/core/objects/entry-index';
import { parseLedgerObject } from '../../../src/core/objects/ledger-object';
import type { StepContext } from '../../../src/core/objects/next-step';
import { nextSteps } from '../../../src/core/objects/next-steps';
import { parseNftInfo, readNftId } from '../../../src/core/objects/nft';
import { createdIndex } from '../../../src/sandbox/ledger/entries/entry-index';
import { createNftId, parseNftId } from '../../../src/sandbox/ledger/transactions/nft-id';
import { ALICE, BOB, CAROL } from '../simulation/ledger-example';

const index = 'A'.repeat(64);
const NOW = Date.UTC(2026, 0, 1);
const steps = (type: string, fields: object, context: Partial<StepContext> = {}) =>
  nextSteps({ type, index, fields: { ...fields } }, { account: ALICE, now: NOW, ...context });
const badAnswer = expect.objectContaining({ code: 'bad-answer' });

describe('a credential', () => {
  const credential = { Subject: ALICE, Issuer: BOB, CredentialType: 'AB', Flags: 0 };
  const named = { Issuer: BOB, CredentialType: 'AB' };

  test('is accepted or deleted by its subject', () => {
    expect(steps('Credential', credential)).toEqual([
      {
        name: 'credential_accept',
        txjson: { TransactionType: 'CredentialAccept', ...named },
        holes: [],
      },
      {
        name: 'credential_delete',
        txjson: { TransactionType: 'CredentialDelete', Subject: ALICE, ...named },
        holes: [],
      },
    ]);
  });

  test.each<[string, object, string, (string | undefined)[]]>([
    ['accepted already', { Flags: 0x0001_0000 }, ALICE, ['done', undefined]],
    ['expired', { Expiration: 1 }, ALICE, ['expired', undefined]],
    ['expired, for somebody else', { Expiration: 1 }, CAROL, ['not-yours', undefined]],
    ['for its issuer', {}, BOB, ['not-yours', undefined]],
    ['for somebody else', {}, CAROL, ['not-yours', 'not-yours']],
  ])('%s', (_name, changes, account, why) => {
    const found = steps('Credential', { ...credential, ...changes }, { account });
    expect(found.map(({ obstacle }) => obstacle?.why)).toEqual(why);
  });
});

describe('an MPT issuance', () => {
  const id = readNftId(createNftId({ flags: 0, transferFee: 0, issuer: BOB, taxon: 0, serial: 0 }));
  const issuance = { Issuer: BOB, Sequence: 5 };

  test('is held by an authorization that names sequence and issuer', () => {
    const [hold, ...more] = steps('MPTokenIssuance', issuance, { held: null });
    expect(more).toEqual([]);
    expect(hold).toMatchObject({
      name: 'mpt_hold',
      txjson: { TransactionType: 'MPTokenAuthorize' },
    });
    const made = String(hold?.obstacle ? '' : hold?.txjson.MPTokenIssuanceID);
    expect(made).toMatch(/^00000005[0-9A-F]{40}$/);
    expect(readNftId(`00000000${made.slice(8)}${'0'.repeat(16)}`)?.issuer).toBe(id?.issuer);
  });

  test.each<[string, object, Partial<StepContext>, string[]]>([
    ['that is held', {}, { held: '0' }, ['mpt_hold done', 'mpt_drop ready']],
    ['that is held, with some left', {}, { held: '7' }, ['mpt_hold done', 'mpt_drop not-empty']],
    ['of the account itself', {}, { account: BOB }, ['mpt_hold own']],
    ['whose id is another', { mpt_issuance_id: '0'.repeat(48) }, {}, ['mpt_hold unknown']],
    ['without an issuer', { Issuer: 5 }, {}, ['mpt_hold unknown']],
  ])('%s', (_name, changes, context, expected) => {
    const found = steps('MPTokenIssuance', { ...issuance, ...changes }, context);
    expect(found.map(({ name, obstacle }) => `${name} ${obstacle?.why ?? 'ready'}`)).toEqual(
      expected,
    );
  });
});

const USD = { currency: 'USD', issuer: CAROL };

test('a pool takes both assets, one of them, gives all back, and counts votes', () => {
  const pool = { Asset: { currency: 'XRP' }, Asset2: USD };
  expect(steps('AMM', pool)).toEqual([
    {
      name: 'pool_deposit',
      txjson: { TransactionType: 'AMMDeposit', ...pool, Amount2: USD, Flags: 0x0010_0000 },
      holes: [
        { path: 'Amount', type: 'Amount' },
        { path: 'Amount2.value', type: 'Value' },
      ],
    },
    {
      name: 'pool_deposit_one',
      txjson: { TransactionType: 'AMMDeposit', ...pool, Flags: 0x0008_0000 },
      holes: [{ path: 'Amount', type: 'Amount' }],
    },
    {
      name: 'pool_deposit_one',
      txjson: { TransactionType: 'AMMDeposit', ...pool, Amount: USD, Flags: 0x0008_0000 },
      holes: [{ path: 'Amount.value', type: 'Value' }],
    },
    {
      name: 'pool_withdraw',
      txjson: { TransactionType: 'AMMWithdraw', ...pool, Flags: 0x0002_0000 },
      holes: [],
    },
    {
      name: 'pool_vote',
      txjson: { TransactionType: 'AMMVote', ...pool },
      holes: [{ path: 'TradingFee', type: 'UInt16' }],
    },
  ]);
  expect(steps('AMM', { Asset: 5 })).toEqual([
    { name: 'pool_deposit', obstacle: { why: 'unknown' } },
  ]);
});

test('a vault takes and gives its asset', () => {
  const found = steps('Vault', { Asset: { mpt_issuance_id: '0'.repeat(48) } });
  expect(found).toMatchObject([
    { name: 'vault_deposit', txjson: { TransactionType: 'VaultDeposit', VaultID: index } },
    { name: 'vault_withdraw', holes: [{ path: 'Amount.value', type: 'Value' }] },
  ]);
});

test.each<[string, Partial<StepContext>, object]>([
  ['its borrower', { asset: USD }, { txjson: { TransactionType: 'LoanPay', Amount: USD } }],
  ['its borrower, in an unknown asset', {}, { obstacle: { why: 'unknown' } }],
  ['somebody else', { account: BOB }, { obstacle: { why: 'not-yours', whose: [ALICE] } }],
])('a loan, for %s', (_name, context, expected) => {
  expect(steps('Loan', { Borrower: ALICE }, context)).toMatchObject([expected]);
});

test.each(['AccountRoot', 'DirectoryNode', 'constructor', ''])('%j has no steps', (type) => {
  expect(steps(type, {})).toEqual([]);
});

test('a malformed object throws nothing', () => {
  const types = ['AMM', 'Check', 'Credential', 'Escrow', 'Loan', 'MPTokenIssuance', 'NFTokenOffer'];
  for (const type of [...types, 'Offer', 'PayChannel', 'RippleState', 'Vault'])
    for (const value of [undefined, null, 5, 'x', [], {}]) {
      const names = [
        'Account',
        'Owner',
        'Amount',
        'Asset',
        'Asset2',
        'Balance',
        'Flags',
        'Sequence',
      ];
      const times = ['Expiration', 'CancelAfter', 'FinishAfter', 'SendMax', 'Issuer', 'LowLimit'];
      const fields = Object.fromEntries([...names, ...times].map((name) => [name, value]));
      expect(() => steps(type, fields, { sequence: 5 })).not.toThrow();
    }
});

describe('parseLedgerObject', () => {
  const node = { LedgerEntryType: 'Check', Account: ALICE, index };
  const answer = (changes: object = {}) => ({
    result: { index, ledger_index: 9, node, status: 'success', validated: true, ...changes },
  });
  const failure = (error: string) => ({ result: { error, status: 'error' } });

  test('reads type, index and fields', () => {
    expect(parseLedgerObject(answer(), index)).toEqual({ type: 'Check', index, fields: node });
  });

  test.each(['entryNotFound', 'objectNotFound'])('%s means that it is gone', (error) => {
    expect(parseLedgerObject(failure(error), index)).toBe('missing');
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another error', failure('lgrNotFound')],
    ['another entry', answer({ index: 'B'.repeat(64) })],
    ['no entry', answer({ node: undefined })],
    ['an entry without a type', answer({ node: {} })],
    ['a ledger that is not final', answer({ validated: false })],
  ])('refuses %s', (_name, given) => {
    expect(() => parseLedgerObject(given, index)).toThrow(badAnswer);
  });
});

describe('parseNftInfo', () => {
  const id = createNftId({ flags: 9, transferFee: 5000, issuer: CAROL, taxon: 7, serial: 3 });
  const { taxon, serial } = parseNftId(id);
  const answer = (changes: object = {}) => ({
    result: {
      nft_id: id,
      ledger_index: 270,
      owner: ALICE,
      is_burned: false,
      flags: 9,
      transfer_fee: 5000,
      issuer: CAROL,
      nft_taxon: taxon,
      nft_serial: serial,
      uri: 'ABCD',
      validated: true,
      status: 'success',
      ...changes,
    },
  });

  test('reads owner, issuer and royalty', () => {
    const expected = { id, owner: ALICE, issuer: CAROL, transferFee: 5000, flags: 9, uri: 'ABCD' };
    expect(parseNftInfo(answer(), id)).toEqual({ ...expected, isBurnt: false });
  });

  test.each([
    ['objectNotFound', 'missing'],
    ['unknownCmd', 'unsupported'],
  ])('reads the error %s as %s', (error, expected) => {
    expect(parseNftInfo({ result: { error, status: 'error' } }, id)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another NFT', answer({ nft_id: 'B'.repeat(64) })],
    ['no owner', answer({ owner: undefined })],
    ['no word on burning', answer({ is_burned: undefined })],
    ['another issuer than the id says', answer({ issuer: BOB })],
    ['another royalty than the id says', answer({ transfer_fee: 1 })],
  ])('refuses %s', (_name, given) => {
    expect(() => parseNftInfo(given, id)).toThrow(badAnswer);
  });
});

test.each([
  'escrow',
  'check',
  'offer',
  'nftOffer',
] as const)('createdEntryIndex is the index of the ledger for %s', (space) => {
  expect(createdEntryIndex(space, ALICE, 90_000_001)).toBe(createdIndex(space, ALICE, 90_000_001));
  expect(createdEntryIndex(space, 'rNo', 1)).toBeUndefined();
});

test('createdObjects finds what a transaction made, and its number', () => {
  const node = (LedgerEntryType: string) => ({
    CreatedNode: { LedgerEntryType, LedgerIndex: index, NewFields: {} },
  });
  const meta = { AffectedNodes: [node('Escrow'), node('DirectoryNode')] };
  expect(createdObjects({ Sequence: 7 }, meta)).toEqual([{ type: 'Escrow', index, sequence: 7 }]);
  expect(createdObjects({ Sequence: 0, TicketSequence: 9 }, meta)).toMatchObject([{ sequence: 9 }]);
  expect(createdObjects({ Sequence: 7 }, undefined)).toEqual([]);
  expect(() => createdObjects({}, { AffectedNodes: 5 })).toThrow(badAnswer);
});
