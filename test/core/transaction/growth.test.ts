import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { recognise } from '../../../src/core/recognise/recognise';
import { compareFields } from '../../../src/core/signed/differences';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { fieldRowsOf } from '../../../src/core/transaction/field-rows';
import { risksOf } from '../../../src/core/transaction/risks';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { titleOf } from '../../../src/core/transaction/summary';
import { shortestTime } from '../../cpu-time';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';

/** Calls everything that the pages need before they show a transaction. */
function showTransaction(txjson: Fields): void {
  recognise({ id: '', createdAt: 0, kind: 'selection', text: JSON.stringify(txjson), site: '' });
  sentencesOf(txjson);
  risksOf(txjson, BOB);
  fieldRowsOf(txjson);
  titleOf({ txjson, options: {} });
  findEncodingProblem(txjson);
  compareFields(txjson, txjson, false);
}

/** Texts that can make a regular expression backtrack. */
const LONG_TEXTS: Record<string, (length: number) => string> = {
  'zeros and a one': (length) => `${'0'.repeat(length)}1 `,
  'zeros after a decimal point': (length) => `1.${'0'.repeat(length)}1 `,
  digits: (length) => '9'.repeat(length),
  'an exponent of zeros': (length) => `1e${'0'.repeat(length)}x`,
  hex: (length) => `${'A0'.repeat(length / 2)}g`,
  'zero bytes': (length) => `${'00'.repeat(length / 2)}01`,
  spaces: (length) => `a${' '.repeat(length)}b`,
  letters: (length) => 'Ab'.repeat(length / 2),
};

const FIELD_CASES: Record<string, (text: string) => Fields> = {
  Amount: (text) => ({ TransactionType: 'Payment', Destination: BOB, Amount: text }),
  'a token value': (value) => ({
    TransactionType: 'Payment',
    Destination: BOB,
    Amount: { currency: 'USD', issuer: BOB, value },
  }),
  'a currency': (currency) => ({
    TransactionType: 'TrustSet',
    LimitAmount: { currency, issuer: BOB, value: '1' },
  }),
  Destination: (text) => ({ TransactionType: 'Payment', Destination: text, Amount: '1' }),
  TransactionType: (text) => ({ TransactionType: text }),
  'a memo': (MemoData) => ({ TransactionType: 'AccountSet', Memos: [{ Memo: { MemoData } }] }),
  'an unknown field': (text) => ({ TransactionType: 'AccountSet', Note: text, Domain: text }),
};

const SHORT_LENGTH = 40_000;
/** Below this time a ratio is not reliable; quadratic time would take seconds here. */
const NOISE_MS = 200;

test.each(
  Object.keys(FIELD_CASES).flatMap((field) =>
    Object.keys(LONG_TEXTS).map((kind) => [field, kind] as const),
  ),
)('%s of %s takes at most 2.2 times the time at twice the length', (field, kind) => {
  const [make, write] = [FIELD_CASES[field], LONG_TEXTS[kind]];
  if (!make || !write) throw new Error(`no case ${field}, ${kind}`);
  const [short, long] = [make(write(SHORT_LENGTH)), make(write(2 * SHORT_LENGTH))];
  const cost = shortestTime(() => showTransaction(long), NOISE_MS);
  const limit = cost < NOISE_MS ? NOISE_MS : 2.2 * shortestTime(() => showTransaction(short));
  expect(cost).toBeLessThan(limit);
});
