import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { findDuplicate } from '../../../src/core/request/find-duplicate';
import { payloadBody } from '../../../src/core/request/payload-body';
import { editableFields } from '../../../src/core/transaction/edits';
import { risksOf } from '../../../src/core/transaction/risks';
import { ALICE, requestRow, UUID } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, DestinationTag: 1, Amount: '1' };
const usd = (value: string) => ({ currency: 'USD', issuer: BOB, value });
const batch = (...inner: object[]) => ({
  TransactionType: 'Batch',
  RawTransactions: inner.map((RawTransaction) => ({ RawTransaction })),
});

test.each([
  [[], PAYMENT],
  [['no-tag'], { ...PAYMENT, DestinationTag: undefined }],
  [['tag-zero'], { ...PAYMENT, DestinationTag: 0 }],
  [['partial-payment'], { ...PAYMENT, Flags: 131_072 }],
  [[], { ...PAYMENT, Flags: 65_536 }],
  [['own-account'], { ...PAYMENT, Destination: ALICE }],
  [[], { ...PAYMENT, Destination: ALICE, SendMax: usd('1') }],
  [['high-fee'], { ...PAYMENT, Fee: '1000001' }],
  [[], { ...PAYMENT, Fee: '12' }],
  [['last-ledger'], { ...PAYMENT, LastLedgerSequence: 99_000_000 }],
  [[], { ...PAYMENT, LastLedgerSequence: 20 }],
  [['account-delete'], { TransactionType: 'AccountDelete', Destination: BOB, DestinationTag: 1 }],
  [['keys'], { TransactionType: 'SetRegularKey' }],
  [['keys'], { TransactionType: 'SignerListSet' }],
  [['master-key'], { TransactionType: 'AccountSet', SetFlag: 4 }],
  [[], { TransactionType: 'AccountSet', SetFlag: 8 }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9e80') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1000000') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999999e80') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('1000000000000.0') }],
  [['unlimited-trust'], { TransactionType: 'TrustSet', LimitAmount: usd('0.1e13') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1000000000000000e-30') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('9999999999999999e-10') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('999999999999.9999') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('1e-11') }],
  [[], { TransactionType: 'TrustSet', LimitAmount: usd('0e99') }],
  [
    ['keys', 'partial-payment'],
    batch({ TransactionType: 'SetRegularKey' }, { ...PAYMENT, Flags: 131_072 }),
  ],
  [[], batch({ ...PAYMENT, Account: BOB, Destination: ALICE })],
  [['own-account'], batch({ ...PAYMENT, Account: BOB })],
  [[], { TransactionType: 'Batch', RawTransactions: [7, { RawTransaction: null }] }],
  [['partial-payment'], { TransactionType: 'Payment', Flags: 131_072 }],
])('risksOf finds %j in %j', (risks, txjson) => {
  expect(risksOf(txjson, ALICE)).toEqual(risks);
});

const ID = 'AB'.repeat(32);
const MPT = '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2';
const tx = (TransactionType: string, fields: object) => ({ TransactionType, ...fields });
const trust = (fields: object) => tx('TrustSet', { LimitAmount: usd('10'), ...fields });

describe('of money that leaves the account', () => {
  test.each([
    [['no-return'], tx('EscrowCreate', { Destination: BOB, DestinationTag: 1, FinishAfter: 9 })],
    [[], tx('EscrowCreate', { Destination: BOB, DestinationTag: 1, CancelAfter: 9 })],
    [['bridge'], tx('XChainCommit', { Amount: '1', XChainClaimID: '1' })],
    [['bridge'], tx('XChainAccountCreateCommit', { Amount: '1', Destination: BOB })],
    [['vault'], tx('VaultDeposit', { VaultID: ID, Amount: '1' })],
    [['cover'], tx('LoanBrokerCoverDeposit', { LoanBrokerID: ID, Amount: '1' })],
    [['loan'], tx('LoanSet', { LoanBrokerID: ID, PrincipalRequested: '1' })],
    [['hidden-amount', 'no-tag'], tx('ConfidentialMPTSend', { Destination: BOB })],
    [['sponsor'], tx('SponsorshipSet', { Sponsee: BOB, FeeAmountDelta: '1' })],
    [[], tx('SponsorshipSet', { Sponsee: BOB, Flags: 1_048_576 })],
    [['sponsor'], { ...PAYMENT, Flags: 524_288 }],
    [['domain'], { ...PAYMENT, DomainID: ID }],
    [['domain'], tx('OfferCreate', { TakerGets: '1', TakerPays: usd('1'), DomainID: ID })],
    [['no-return', 'no-tag'], batch(tx('EscrowCreate', { Account: ALICE, Destination: BOB }))],
  ])('risksOf finds %j in %j', (risks, txjson) => {
    expect(risksOf(txjson, ALICE)).toEqual(risks);
  });
});

describe('of rights', () => {
  test.each([
    [['quality'], trust({ QualityIn: 1, QualityOut: 1 })],
    [['quality'], trust({ QualityOut: 1_000_000_001 })],
    [[], trust({ QualityIn: 0, QualityOut: 1_000_000_000 })],
    [['minter'], tx('AccountSet', { SetFlag: 10, NFTokenMinter: BOB })],
    [[], tx('AccountSet', { ClearFlag: 10 })],
    [['irreversible'], tx('AccountSet', { SetFlag: 6 })],
    [['irreversible'], tx('AccountSet', { SetFlag: 16 })],
    [['irreversible'], tx('AccountSet', { SetFlag: 17 })],
    [['irreversible'], tx('MPTokenIssuanceCreate', { ImmutableFlags: 2 })],
    [[], tx('MPTokenIssuanceCreate', { Flags: 64 })],
    [['irreversible'], tx('MPTokenIssuanceSet', { MPTokenIssuanceID: MPT, Flags: 128 })],
    [['irreversible'], tx('MPTokenIssuanceSet', { MPTokenIssuanceID: MPT, ImmutableFlags: 2 })],
    [[], tx('MPTokenIssuanceSet', { MPTokenIssuanceID: MPT, Flags: 1 })],
  ])('risksOf finds %j in %j', (risks, txjson) => {
    expect(risksOf(txjson, ALICE)).toEqual(risks);
  });

  test('risksOf takes an account flag for what it is on the network', () => {
    const txjson = tx('AccountSet', { SetFlag: 16 });
    expect(risksOf(txjson, ALICE, 'XAHAU')).toEqual([]);
    expect(risksOf({ ...txjson, NetworkID: 21_337 }, ALICE)).toEqual([]);
  });
});

describe('of a missing tag', () => {
  const types = Object.entries(definitions.TRANSACTION_FORMATS).filter(([, fields]) => {
    const names = fields.map(({ name }) => name);
    return names.includes('Destination') && names.includes('DestinationTag');
  });
  const withTag = [...types.map(([type]) => type), 'Remit'];

  test.each(withTag)('risksOf finds no-tag and tag-zero in %s', (type) => {
    const sent = tx(type, { Destination: BOB, CancelAfter: 9 });
    expect(risksOf(sent, ALICE)).toContain('no-tag');
    expect(risksOf({ ...sent, DestinationTag: 0 }, ALICE)).toContain('tag-zero');
    expect(risksOf({ ...sent, DestinationTag: 7 }, ALICE)).not.toContain('no-tag');
    expect(editableFields(sent)).toContain('tag');
  });

  test('risksOf finds no-tag in no type without one', () => {
    expect(withTag.length).toBeGreaterThan(9);
    for (const type of Object.keys(definitions.TRANSACTION_TYPES)) {
      if (withTag.includes(type)) continue;
      expect(risksOf(tx(type, { Destination: BOB }), ALICE), type).not.toContain('no-tag');
    }
  });

  test.each(['VaultWithdraw', 'LoanBrokerCoverWithdraw'])('%s to oneself needs no tag', (type) => {
    expect(risksOf(tx(type, {}), ALICE)).toEqual([]);
    expect(risksOf(tx(type, { Destination: ALICE }), ALICE)).toEqual([]);
  });
});

const duplicateOf = (txjson: object, network?: string, facts = {}) =>
  findDuplicate(
    [requestRow({ uuid: UUID, ...facts })],
    payloadBody({ txjson: { ...txjson }, options: network ? { network } : {} }, ALICE, 'new'),
    0,
  );
const SAME = { Amount: '1', TransactionType: 'Payment', Destination: ALICE };

test('findDuplicate finds a request with the same content in another order of fields', () => {
  expect(duplicateOf(SAME)).toBeDefined();
});

test('findDuplicate finds a request with an equal amount that is written in another way', () => {
  const payment = (value: string) => ({ ...PAYMENT, Amount: usd(value) });
  const { body } = requestRow();
  const open = requestRow({ uuid: UUID, body: { ...body, txjson: payment('100000') } });
  const isDuplicate = (value: string) =>
    findDuplicate([open], payloadBody({ txjson: payment(value) }, ALICE, 'new'), 0) !== undefined;
  expect(['1e5', '100000.0', '100000', '1e6', '100000.1'].map(isDuplicate)).toEqual([
    ...[true, true, true, false, false],
  ]);
});

test('findDuplicate ignores the account of the signer, which is not sent', () => {
  expect(duplicateOf({ ...SAME, Account: ALICE })).toBeDefined();
});

test.each([
  ['another amount', { ...SAME, Amount: '2' }, undefined, {}],
  ['an additional field', { ...SAME, DestinationTag: 1 }, undefined, {}],
  ['another network', SAME, 'TESTNET', {}],
  ['a request that is cancelled', SAME, undefined, { cancelledAt: 5 }],
])('findDuplicate finds no duplicate with %s', (_name, txjson, network, facts) => {
  expect(duplicateOf(txjson, network, facts)).toBeUndefined();
});
