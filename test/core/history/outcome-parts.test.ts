import { expect, test } from 'vitest';
import { outcomePartsOf } from '../../../src/core/history/outcome-parts';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { ALICE, requestRow } from '../request/request-row';

const BOB = 'rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH';
const TO_BOB = { Destination: BOB, DestinationTag: 7, Amount: '25000000' };
const SIGNED = { resolvedAt: 1, signed: true } as const;
const CONFIRMED = { ...SIGNED, ledger: { result: 'tesSUCCESS' } } as const;
const to = { address: BOB, tag: 7 };

const CASES: [string, object, Partial<SignRequest>, object][] = [
  [
    'the requested amount of a rejected payment',
    TO_BOB,
    { resolvedAt: 1, signed: false },
    { amount: '25 XRP', to },
  ],
  [
    'the delivered amount of a confirmed payment',
    TO_BOB,
    { ...CONFIRMED, ledger: { result: 'tesSUCCESS', delivered: '7000000' } },
    { amount: '7 XRP', to },
  ],
  [
    'the compared amount of a confirmed payment',
    TO_BOB,
    { ...CONFIRMED, check: 'same' },
    { amount: '25 XRP', to },
  ],
  ['no amount that is not certain', TO_BOB, CONFIRMED, { type: 'Payment', to }],
  [
    'a payment to the own account',
    { Destination: ALICE, Amount: '1000000' },
    {},
    { type: 'Payment', amount: '1 XRP' },
  ],
  [
    'type and amount of a trust line',
    {
      TransactionType: 'TrustSet',
      Amount: undefined,
      LimitAmount: { currency: 'USD', issuer: BOB, value: '9' },
    },
    {},
    { type: 'TrustSet', amount: '9 USD' },
  ],
  [
    'the type alone',
    { TransactionType: 'SignIn', Destination: undefined, Amount: undefined },
    {},
    { type: 'SignIn' },
  ],
];

test.each(CASES)('the line about a request shows %s', (_name, fields, facts, expected) => {
  const { body, ...request } = requestRow(facts);
  const txjson = { ...body.txjson, ...fields };
  expect(outcomePartsOf({ ...request, body: { ...body, txjson } })).toEqual(expected);
});
