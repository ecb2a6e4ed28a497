import { expect, test } from 'vitest';
import { currencyName } from '../../src/core/currency';
import { summarise, titleOf, typeInWords } from '../../src/core/summary';
import { ALICE, requestRow } from './request-row';

const hex = (text: string) => Buffer.from(text).toString('hex').padEnd(40, '0').toUpperCase();

test.each([
  ['USD', 'USD'],
  [hex('SOLO'), 'SOLO'],
  [hex('XRP'), hex('XRP')],
  [hex('xrp '), hex('xrp ')],
  [hex('RealXRP'), hex('RealXRP')],
  [hex('a b'), hex('a b')],
])('the token %s is shown as %s: none passes for the ledger’s own money', (code, name) => {
  expect(currencyName(code)).toBe(name);
});

test('every field is told, amounts first, in the network’s own unit', () => {
  const txjson = { TransactionType: 'Payment', Flags: 1, Destination: ALICE, Amount: '1500000' };
  expect(summarise(txjson)).toEqual([
    { field: 'Amount', value: '1.5 XRP' },
    { field: 'Destination', value: ALICE },
    { field: 'Flags', value: '1' },
  ]);
  expect(summarise(txjson, 'XAHAU')[0]?.value).toBe('1.5 XAH');
});

test('a token is told with its issuer, in lists without', () => {
  const Amount = { currency: 'USD', issuer: ALICE, value: '10' };
  const txjson = { TransactionType: 'Payment', Amount };
  expect(summarise(txjson)[0]?.value).toBe(`10 USD\n${ALICE}`);
  const { body } = requestRow();
  expect(titleOf({ ...body, txjson })).toEqual({ type: 'Payment', amount: '10 USD' });
});

test('a type’s name reads as words', () => {
  expect(typeInWords('TrustSet')).toBe('Trust set');
  expect(typeInWords('NFTokenCreateOffer')).toBe('NFToken create offer');
});
