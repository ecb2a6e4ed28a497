import { DEFAULT_DEFINITIONS } from 'ripple-binary-codec';
import { describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Fields } from '../../../src/core/fields';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { inEnglish } from './english';
import { EXAMPLES } from './examples/all';

/** The first example of what is called that. */
const example = (wanted: string): Fields | undefined =>
  EXAMPLES.find(({ what }) => what === wanted)?.tx;

const said = (tx: Fields, network?: string) =>
  sentencesOf(tx, network).map((sentence) => `${sentence.name}: ${inEnglish(sentence)}`);

test.each(EXAMPLES)('$what is told in sentences', ({ tx, network, says }) => {
  expect(said(tx, network)).toEqual(says);
});

test('every sentence has an example', () => {
  // What a field's value means is said beside the field; `by` goes before a sentence.
  const elsewhere = ['ledgers_after', 'ledger_last', 'by'];
  const used = new Set(EXAMPLES.flatMap(({ says }) => says.map((line) => line.split(':')[0])));
  const keys = Object.keys(messages).filter((key) => !key.endsWith('_if_one'));
  const names = keys.flatMap((key) => (/^say_(.+)$/.exec(key) ?? []).slice(1));
  expect(names.filter((name) => !used.has(name) && !elsewhere.includes(name))).toEqual([]);
});

test.each(EXAMPLES)('$what without any one field is never told wrongly', ({ tx, network }) => {
  for (const name of Object.keys(tx).filter((key) => key !== 'TransactionType')) {
    const { [name]: _left, ...rest } = tx;
    expect(() => said(rest, network)).not.toThrow();
    expect(said({ ...tx, [name]: { not: 'this' } }, network).join(), name).not.toMatch(
      /undefined|object|NaN/,
    );
  }
});

test('no transaction takes more gaps than Chrome fills', () => {
  const gaps = Object.entries(messages).flatMap(([key, entry]) =>
    key.startsWith('say_') && 'placeholders' in entry ? Object.keys(entry.placeholders).length : [],
  );
  expect(Math.max(...gaps)).toBeLessThanOrEqual(9);
});

test('a token that bears the name of a ledger’s own money is told with its issuer', () => {
  const issuer = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
  const Amount = { currency: 'XAH', issuer, value: '5' };
  const [line] = said({ ...example('a payment of XRP'), Amount });
  expect(line).toContain(`5 XAH (${issuer})`);
});

describe('nothing is said', () => {
  const PAYMENT_OF_1 = {
    TransactionType: 'Payment',
    Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
    Amount: '1000000',
  };

  test.each([
    ['to an address with a wrong checksum', { Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcY' }],
    ['of an amount that is a number', { Amount: 1_000_000 }],
    ['of an amount in words', { Amount: { currency: 'USD', issuer: 'me', value: '5 XRP, not' } }],
    ['of a token that calls itself XRP', { Amount: token({ currency: 'XRP' }) }],
    ['of a token of nobody', { Amount: token({ issuer: undefined }) }],
    ['of a token with something else in it', { Amount: token({ memo: 'x' }) }],
    ['of a tag in words', { DestinationTag: '7' }],
    ['of a field that is null', { SendMax: null }],
    ['of a least amount that is not partial', { DeliverMin: '1' }],
    ['of flags in words', { Flags: 'tfPartialPayment' }],
    ['of flags beyond 32 bits', { Flags: 2 ** 32 + 131_072 }],
  ])('%s', (_what, wrong) => {
    expect(said(PAYMENT_OF_1)).toHaveLength(1);
    expect(said({ ...PAYMENT_OF_1, ...wrong })).toEqual([]);
  });

  test.each([
    ['a type nobody has put into words', { TransactionType: 'VaultCreate' }],
    ['a type of the language', { TransactionType: 'constructor' }],
    ['no type', {}],
    ['two modes of a pool', { ...example('both assets'), Flags: 1_048_576 + 524_288 }],
    ['a minter without its flag', { TransactionType: 'AccountSet', NFTokenMinter: 'x' }],
    ['a locator in an account', { TransactionType: 'AccountSet', WalletSize: 1 }],
    [
      'a sale with an owner',
      { ...example('an NFT for sale'), Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59' },
    ],
    ['a change of an MPT beside its lock', { ...example('an MPT locked'), TransferFee: 1 }],
    ['a check for two amounts', { ...example('a check cashed'), DeliverMin: '1' }],
    ['two permissions at once', { ...example('a sender'), ...example('a sender no longer') }],
    ['a batch of one', { ...example('all or none of one account'), RawTransactions: [] }],
    ['a batch in a batch', inBatch({ TransactionType: 'Batch' })],
    ['a batch of nobody’s', inBatch({ TransactionType: 'DIDDelete', Account: undefined })],
  ])('of %s', (_what, tx) => {
    expect(said(tx)).toEqual([]);
  });
});

function token(other: object) {
  return { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '1', ...other };
}

function inBatch(other: object) {
  const Account = 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59';
  const RawTransaction = { Account, ...other };
  const RawTransactions = [{ RawTransaction }, { RawTransaction }];
  return { TransactionType: 'Batch', Flags: 65_536, RawTransactions };
}

test('every type the codec knows has an example, or is known to have no sentence', () => {
  const told = new Set(EXAMPLES.map(({ tx }) => tx.TransactionType));
  const plain =
    /^(Confidential|Loan|Vault|XChain|Sponsorship|PermissionedDomain|Ledger|UNL|SetFee|Enable|Invalid)/;
  const types = Object.keys(DEFAULT_DEFINITIONS.transactionType).filter((name) =>
    /^[A-Z]/.test(name),
  );
  expect(types.length).toBeGreaterThan(70);
  expect(types.filter((type) => !told.has(type) && !plain.test(type))).toEqual([]);
});
