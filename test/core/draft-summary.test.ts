import { expect, test } from 'vitest';
import { findDraft } from '../../src/core/draft';
import { draftSummaryOf, findDraftSummary } from '../../src/core/draft-summary';
import type { Recognised } from '../../src/core/recognise/recognised';
import { summariseDraft } from '../../src/core/recognise/summarise-draft';
import { BITSTAMP } from './address-book/contacts';

const PARTY = { role: 'to', address: BITSTAMP };

test.each<[string, Recognised, unknown]>([
  [
    'a payment',
    { kind: 'payment', payment: { destination: BITSTAMP, xrp: '25' } },
    { type: 'Payment', amount: { value: '25', unit: 'XRP' }, party: PARTY },
  ],
  [
    'a payment without an amount',
    { kind: 'payment', payment: { destination: BITSTAMP, tag: 7 } },
    { type: 'Payment', party: { ...PARTY, tag: 7 } },
  ],
  [
    'a payment of a token without an amount',
    {
      kind: 'payment',
      payment: { destination: BITSTAMP, token: { currency: 'USD', issuer: BITSTAMP } },
    },
    { type: 'Payment', party: PARTY },
  ],
  [
    'a transaction for Xahau',
    {
      kind: 'transaction',
      txjson: { TransactionType: 'CheckCreate', SendMax: '5000000', Destination: BITSTAMP },
      options: { network: 'XAHAU' },
    },
    {
      type: 'CheckCreate',
      amount: { value: '5', unit: 'XAH' },
      party: { role: 'for', address: BITSTAMP },
    },
  ],
  ['a transaction in hex', { kind: 'blob', hex: '12' }, undefined],
])('the summary of %s', (_name, recognised, summary) => {
  expect(summariseDraft(recognised)).toEqual(summary);
});

test.each([
  ['a missing one', undefined, undefined],
  ['one without a type', { amount: { value: '1', unit: 'XRP' } }, undefined],
  [
    'damaged parts',
    { type: 'Payment', amount: { value: 1 }, party: { role: 'to', address: 'rX' } },
    { type: 'Payment' },
  ],
  [
    'an unknown role',
    { type: 'Payment', party: { role: 'constructor', address: BITSTAMP } },
    { type: 'Payment' },
  ],
])('a stored summary: %s', (_name, stored, parsed) => {
  expect(findDraftSummary(stored)).toEqual(parsed);
});

test('a stored draft has its summary again', () => {
  const summary = draftSummaryOf({
    TransactionType: 'Payment',
    Destination: BITSTAMP,
    Amount: '1',
  });
  const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'x', site: '' } as const;
  const stored = findDraft({ ...draft, summary });
  expect(stored).toEqual({ ...draft, summary });
  expect(findDraftSummary(stored?.summary)).toEqual(summary);
  expect(findDraft({ ...draft, summary: 7 })).toEqual(draft);
});
