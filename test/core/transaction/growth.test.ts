import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { recognise } from '../../../src/core/recognise/recognise';
import { compareFields } from '../../../src/core/signed/differences';
import { findEncodingFault } from '../../../src/core/transaction/encodable';
import { risksOf } from '../../../src/core/transaction/risks';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { titleOf } from '../../../src/core/transaction/summary';
import { linesOf } from '../../../src/core/transaction/transaction-lines';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';

/** Everything the pages ask about a transaction before they can show it. */
function showWhole(txjson: Fields): void {
  recognise({ id: '', createdAt: 0, kind: 'selection', text: JSON.stringify(txjson), site: '' });
  sentencesOf(txjson);
  risksOf(txjson, BOB);
  linesOf(txjson);
  titleOf({ txjson, options: {} });
  findEncodingFault(txjson);
  compareFields(txjson, txjson, false);
}

/** Texts that a repetition in a pattern may try again and again. */
const LONG: Record<string, (length: number) => string> = {
  'zeros and a one': (length) => `${'0'.repeat(length)}1 `,
  'zeros behind a point': (length) => `1.${'0'.repeat(length)}1 `,
  digits: (length) => '9'.repeat(length),
  'an exponent of zeros': (length) => `1e${'0'.repeat(length)}x`,
  hex: (length) => `${'A0'.repeat(length / 2)}g`,
  'zero bytes': (length) => `${'00'.repeat(length / 2)}01`,
  blanks: (length) => `a${' '.repeat(length)}b`,
  letters: (length) => 'Ab'.repeat(length / 2),
};

const FIELDS: Record<string, (text: string) => Fields> = {
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

/** The shortest of three runs, in ms of this process: other work on the machine does not count. */
function costOf(txjson: Fields): number {
  const runs = [0, 0, 0].map(() => {
    const start = process.cpuUsage();
    showWhole(txjson);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

const SHORT = 40_000;
/** Below this many ms a ratio says more about the machine; quadratic time would be seconds here. */
const NOISE = 100;

test.each(
  Object.keys(FIELDS).flatMap((field) => Object.keys(LONG).map((kind) => [field, kind] as const)),
)('%s of %s takes at most 2.2 times the time at twice the length', (field, kind) => {
  const [make, write] = [FIELDS[field], LONG[kind]];
  if (!make || !write) throw new Error(`no case ${field}, ${kind}`);
  const short = costOf(make(write(SHORT)));
  const long = costOf(make(write(2 * SHORT)));
  expect(long).toBeLessThan(Math.max(NOISE, 2.2 * short));
});
