import { TRANSACTION_TYPES } from 'ripple-binary-codec';
import { describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Fields } from '../../../src/core/fields';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { inEnglish } from './english';
import { EXAMPLES } from './examples/all';

/** The transaction of the example with this title. */
function example(wanted: string): Fields {
  const found = EXAMPLES.find(({ title }) => title === wanted);
  if (!found) throw new Error(`no example has the title "${wanted}"`);
  return found.tx;
}

const englishOf = (tx: Fields, network?: string) =>
  sentencesOf(tx, network).map((sentence) => `${sentence.name}: ${inEnglish(sentence)}`);

test.each(EXAMPLES)('describes $title in sentences', ({ tx, network, sentences }) => {
  expect(englishOf(tx, network)).toEqual(sentences);
});

/** The destinations in a transaction and in its inner transactions. */
function destinationsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const { Destination: own } = value as Fields;
  return [own, ...Object.values(value).flatMap(destinationsIn)];
}

test.each(EXAMPLES)('has only destinations as the parties in the sentences of $title', ({
  tx,
  network,
}) => {
  const parts = sentencesOf(tx, network).flatMap((sentence) => sentence.parts);
  const parties = parts.flatMap((part) =>
    typeof part === 'object' && 'address' in part ? part : [],
  );
  for (const { address, tag } of parties) {
    expect(destinationsIn(tx)).toContain(address);
    if (tag !== undefined) expect(JSON.stringify(tx)).toContain(`"DestinationTag":${tag}`);
  }
});

test.each([
  'Payment',
  'EscrowCreate',
  'CheckCreate',
  'PaymentChannelCreate',
  'AccountDelete',
])('has the destination of every %s as a party of its main sentence', (type) => {
  const ofType = EXAMPLES.filter(({ tx }) => tx.TransactionType === type);
  expect(ofType).not.toEqual([]);
  for (const { tx, network } of ofType) {
    expect(sentencesOf(tx, network)[0]?.parts).toContainEqual(
      expect.objectContaining({ address: tx.Destination }),
    );
  }
});

test('has an example of every sentence', () => {
  // These texts stand next to a field's value or in front of a sentence.
  const elsewhere = ['ledgers_after', 'ledger_last', 'by'];
  const used = new Set(
    EXAMPLES.flatMap(({ sentences }) => sentences.map((line) => line.split(':')[0])),
  );
  const keys = Object.keys(messages).filter((key) => !key.endsWith('_if_one'));
  const names = keys.flatMap((key) => (/^say_(.+)$/.exec(key) ?? []).slice(1));
  expect(names.filter((name) => !used.has(name) && !elsewhere.includes(name))).toEqual([]);
});

test.each(EXAMPLES)('shows no broken text for $title when a field is missing or malformed', ({
  tx,
  network,
}) => {
  for (const name of Object.keys(tx).filter((key) => key !== 'TransactionType')) {
    const { [name]: _left, ...rest } = tx;
    expect(() => englishOf(rest, network)).not.toThrow();
    expect(englishOf({ ...tx, [name]: { not: 'valid' } }, network).join(), name).not.toMatch(
      /undefined|object|NaN/,
    );
  }
});

test('uses no more placeholders in a sentence than Chrome supports', () => {
  const counts = Object.entries(messages).flatMap(([key, entry]) =>
    key.startsWith('say_') && 'placeholders' in entry ? Object.keys(entry.placeholders).length : [],
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(9);
});

test('names the issuer of a token that uses the name of a native currency', () => {
  const issuer = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
  const Amount = { currency: 'XAH', issuer, value: '5' };
  const [line] = englishOf({ ...example('a payment of XRP'), Amount });
  expect(line).toContain(`5 “XAH” (${issuer})`);
});

test.each(['0.0', '0e5', '0.000'])('says that a limit of %s removes the trust line', (value) => {
  const removed = example('a trust line removed');
  const LimitAmount = { ...(removed.LimitAmount as object), value };
  expect(englishOf({ ...removed, LimitAmount })).toEqual(englishOf(removed));
});

describe('sentencesOf returns no sentences', () => {
  const PAYMENT_OF_1 = {
    TransactionType: 'Payment',
    Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
    Amount: '1000000',
  };

  test.each([
    ['an address with a wrong checksum', { Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcY' }],
    ['an amount that is a number', { Amount: 1_000_000 }],
    [
      'an amount that is not decimal text',
      { Amount: { currency: 'USD', issuer: 'me', value: '5 XRP, not' } },
    ],
    ['a token named XRP', { Amount: token({ currency: 'XRP' }) }],
    ['a token without an issuer', { Amount: token({ issuer: undefined }) }],
    ['a token with another field', { Amount: token({ memo: 'x' }) }],
    ['a tag that is text', { DestinationTag: '7' }],
    ['a field that is null', { SendMax: null }],
    ['a minimum in a payment that is not partial', { DeliverMin: '1' }],
    ['flags that are text', { Flags: 'tfPartialPayment' }],
    ['flags of more than 32 bits', { Flags: 2 ** 32 + 131_072 }],
  ])('for a payment with %s', (_case, wrong) => {
    expect(englishOf(PAYMENT_OF_1)).toHaveLength(1);
    expect(englishOf({ ...PAYMENT_OF_1, ...wrong })).toEqual([]);
  });

  test.each([
    ['a type without sentences', { TransactionType: 'VaultExplode' }],
    ['a vault without its asset', { TransactionType: 'VaultCreate' }],
    ['a type that is a property of every object', { TransactionType: 'constructor' }],
    ['no type', {}],
    [
      'an AMM deposit with two modes',
      { ...example('both assets deposited'), Flags: 1_048_576 + 524_288 },
    ],
    ['a minter without its flag', { TransactionType: 'AccountSet', NFTokenMinter: 'x' }],
    ['an AccountSet with an ignored field', { TransactionType: 'AccountSet', WalletSize: 1 }],
    [
      'a sell offer with an owner',
      { ...example('an NFT for sale'), Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59' },
    ],
    ['a lock of an MPT that changes it too', { ...example('an MPT locked'), TransferFee: 1 }],
    [
      'a claim from a channel that pays out nothing',
      { ...example('a claim from a channel'), Balance: undefined },
    ],
    ['a hybrid offer without a domain', { ...example('an offer'), Flags: 1_048_576 }],
    ['a check cashed for two amounts', { ...example('a check cashed'), DeliverMin: '1' }],
    [
      'a DepositPreauth with two fields',
      { ...example('a sender preauthorized'), ...example('a preauthorization removed') },
    ],
    [
      'a batch without transactions',
      { ...example('an all-or-nothing batch of one account'), RawTransactions: [] },
    ],
    ['a batch in a batch', inBatch({ TransactionType: 'Batch' })],
    [
      'a batch whose transactions have no account',
      inBatch({ TransactionType: 'DIDDelete', Account: undefined }),
    ],
  ])('for %s', (_case, tx) => {
    expect(englishOf(tx)).toEqual([]);
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

/** Types that other ledgers and the platform have (protocol §3.2). */
const OTHER_TYPES = [
  ...['ClaimReward', 'CronSet', 'GenesisMint', 'Import', 'Invoke', 'Remit', 'SetHook'],
  ...['SetRemarks', 'URITokenBurn', 'URITokenBuy', 'URITokenCancelSellOffer'],
  ...['URITokenCreateSellOffer', 'URITokenMint', 'SignIn', 'PaymentChannelAuthorize'],
];

test('has an example with sentences of every type of the codec, of Xahau and of the platform', () => {
  const described = EXAMPLES.filter(({ sentences }) => sentences.length > 0);
  const found = new Set(described.map(({ tx }) => tx.TransactionType));
  const types = [...TRANSACTION_TYPES, ...OTHER_TYPES].filter((type) => type !== 'Invalid');
  expect(types.length).toBeGreaterThanOrEqual(97);
  expect(types.filter((type) => !found.has(type))).toEqual([]);
});
