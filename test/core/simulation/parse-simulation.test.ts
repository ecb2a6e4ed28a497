import { describe, expect, test } from 'vitest';
import { parseSimulation } from '../../../src/core/simulation/parse-simulation';
import { findResultClass } from '../../../src/core/simulation/result-class';
import { simulationRequest } from '../../../src/core/simulation/simulation-request';
import { ALICE, BOB, CAROL } from './ledger-example';

const sent = { TransactionType: 'Payment', Account: ALICE, Destination: BOB, Amount: '25000000' };
const filled = { ...sent, Fee: '10', Sequence: 360, SigningPubKey: '' };

const rootOf = (Account: string, Balance: string, before: string) => ({
  ModifiedNode: {
    LedgerEntryType: 'AccountRoot',
    LedgerIndex: 'A'.repeat(64),
    FinalFields: { Account, Balance },
    PreviousFields: { Balance: before },
  },
});
const meta = {
  AffectedNodes: [rootOf(ALICE, '74999990', '100000000'), rootOf(BOB, '35000000', '10000000')],
  TransactionIndex: 0,
  TransactionResult: 'tesSUCCESS',
  delivered_amount: '25000000',
};
const answer = (changes: object = {}) => ({
  result: {
    applied: false,
    engine_result: 'tesSUCCESS',
    engine_result_code: 0,
    engine_result_message: 'The simulated transaction would have been applied.',
    ledger_index: 3,
    meta,
    tx_json: filled,
    status: 'success',
    ...changes,
  },
});
const failure = (error: string) => ({ result: { error, status: 'error' } });

describe('parseSimulation', () => {
  test('reads result, fee and changes', () => {
    expect(parseSimulation(answer(), sent)).toMatchObject({
      result: 'tesSUCCESS',
      resultClass: 'success',
      fee: 10n,
      delivered: '25000000',
      ledgerIndex: 3,
      changes: { own: [{ drops: -25_000_010n }], others: [{ account: BOB, drops: 25_000_000n }] },
    });
  });

  test('reads the amount of a payment by its newer name, and the hash', () => {
    const { Amount: DeliverMax, ...rest } = filled;
    const tx_json = { ...rest, DeliverMax, hash: 'B'.repeat(64), Flags: 0 };
    expect(parseSimulation(answer({ tx_json }), sent)).toMatchObject({ result: 'tesSUCCESS' });
  });

  test('has no changes when no ledger would include the transaction', () => {
    const changes = { engine_result: 'tefPAST_SEQ', meta: undefined };
    expect(parseSimulation(answer(changes), sent)).toMatchObject({
      result: 'tefPAST_SEQ',
      resultClass: 'failed',
      changes: undefined,
    });
  });

  test.each([
    ['unknownCmd', { unsupported: 'method' }],
    ['noPermission', { unsupported: 'method' }],
    ['notImpl', { unsupported: 'transaction' }],
    ['invalidTransaction', { unsupported: 'transaction' }],
    ['srcActNotFound', { result: 'terNO_ACCOUNT', resultClass: 'retry' }],
  ])('reads the error %s', (error, expected) => {
    expect(parseSimulation(failure(error), sent)).toMatchObject(expected);
  });

  test('reports an overloaded node', () => {
    expect(() => parseSimulation(failure('slowDown'), sent)).toThrow(
      expect.objectContaining({ code: 'rate-limited' }),
    );
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another error', failure('invalidParams')],
    ['a transaction that was applied', answer({ applied: true })],
    ['no result', answer({ engine_result: undefined })],
    ['a result of no class', answer({ engine_result: 'SUCCESS' })],
    ['no transaction', answer({ tx_json: undefined })],
    ['another destination', answer({ tx_json: { ...filled, Destination: CAROL } })],
    ['another amount', answer({ tx_json: { ...filled, Amount: '1' } })],
    ['another account', answer({ tx_json: { ...filled, Account: CAROL } })],
    ['a flag that was not sent', answer({ tx_json: { ...filled, Flags: 131_072 } })],
    ['a field that was not sent', answer({ tx_json: { ...filled, SendMax: '5' } })],
    ['success without metadata', answer({ meta: undefined })],
    ['metadata of another result', answer({ meta: { ...meta, TransactionResult: 'tecPATH_DRY' } })],
    ['metadata without nodes', answer({ meta: { TransactionResult: 'tesSUCCESS' } })],
    ['no fee', answer({ tx_json: { ...filled, Fee: 10 } })],
  ])('refuses %s', (_name, given) => {
    expect(() => parseSimulation(given, sent)).toThrow(
      expect.objectContaining({ code: 'bad-answer' }),
    );
  });
});

test.each([
  ['tesSUCCESS', 'success'],
  ['tecPATH_DRY', 'claimed'],
  ['tefPAST_SEQ', 'failed'],
  ['telINSUF_FEE_P', 'local'],
  ['temBAD_AMOUNT', 'malformed'],
  ['terPRE_SEQ', 'retry'],
  ['texWHAT', undefined],
  ['tesSUCCESS<b>', undefined],
  ['constructor', undefined],
  ['', undefined],
])('findResultClass of %j is %s', (result, expected) => {
  expect(findResultClass(result)).toBe(expected);
});

describe('simulationRequest', () => {
  test('is unsigned, of the account, in the form of the ledger', () => {
    const txjson = {
      TransactionType: 'Payment',
      Destination: BOB,
      DeliverMax: '5',
      Fee: '12',
      SigningPubKey: 'AB',
      TxnSignature: 'CD',
      LastLedgerSequence: 20,
    };
    const expected = { TransactionType: 'Payment', Destination: BOB, Amount: '5', Fee: '12' };
    expect(simulationRequest(txjson, ALICE)).toEqual({ ...expected, Account: ALICE });
  });

  test('keeps a last ledger that is one', () => {
    const txjson = { TransactionType: 'AccountSet', LastLedgerSequence: 90_000_000 };
    expect(simulationRequest(txjson, ALICE)).toMatchObject({ LastLedgerSequence: 90_000_000 });
  });
});
