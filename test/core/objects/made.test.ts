import { describe, expect, test } from 'vitest';
import { parseMadeTransaction, readMadeTransaction } from '../../../src/core/objects/made';
import { ALICE, BOB, exampleLedger, metadata } from '../simulation/ledger-example';

const txid = 'E'.repeat(64);
const ledger = exampleLedger();
const tx = {
  TransactionType: 'CheckCreate',
  Account: ALICE,
  Destination: BOB,
  SendMax: '5',
  Fee: '12',
  Sequence: 7,
};
const answer = (changes: object = {}) => ({
  result: {
    ...tx,
    hash: txid,
    validated: true,
    ledger_index: 9,
    meta: metadata(ledger, tx),
    status: 'success',
    ...changes,
  },
});

describe('parseMadeTransaction', () => {
  test('reads result, changes and what was created', () => {
    expect(parseMadeTransaction(answer(), txid, ALICE)).toMatchObject({
      txjson: tx,
      result: 'tesSUCCESS',
      sequence: 7,
      changes: { own: [{ drops: -12n }], objects: [{ kind: 'created', type: 'Check' }] },
      objects: [{ type: 'Check', sequence: 7 }],
    });
  });

  test('reads metadata without nodes, as the platform may shorten it', () => {
    const meta = { TransactionResult: 'tecNO_DST' };
    expect(readMadeTransaction(answer({ meta }).result, ALICE)).toMatchObject({
      result: 'tecNO_DST',
      changes: undefined,
      objects: [],
    });
  });

  test.each<[string, unknown, string]>([
    ['is not final', answer({ validated: false }), 'open'],
    ['has no result', answer({ meta: undefined }), 'open'],
    ['is unknown', { result: { error: 'txnNotFound', status: 'error' } }, 'missing'],
  ])('says when it %s', (_name, given, expected) => {
    expect(parseMadeTransaction(given, txid, ALICE)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['a page', '<html>'],
    ['another transaction', answer({ hash: 'F'.repeat(64) })],
    ['no type', answer({ TransactionType: undefined })],
    ['malformed nodes', answer({ meta: { TransactionResult: 'tesSUCCESS', AffectedNodes: [5] } })],
  ])('refuses %s', (_name, given) => {
    expect(() => parseMadeTransaction(given, txid, ALICE)).toThrow(
      expect.objectContaining({ code: 'bad-answer' }),
    );
  });
});
