import { expect, test } from 'vitest';
import { compareAmounts } from '../../../src/core/transaction/compare-amounts';

const usd = (value: string, issuer = 'rIssuer') => ({ currency: 'USD', issuer, value });
const mpt = (value: string) => ({ mpt_issuance_id: '00'.repeat(24), value });

test.each<[string, unknown, unknown, number | undefined]>([
  ['more drops', '25000001', '25000000', 1],
  ['the same number of drops', '25000000', '25000000', 0],
  ['fewer drops', '7', '25000000', -1],
  ['drops that differ below the precision of a float', '90071992547409931', '90071992547409930', 1],
  ['equal tokens in different notations', usd('1.50'), usd('15e-1'), 0],
  ['tokens that differ in the last digit', usd('0.999999999999999'), usd('1'), -1],
  [
    'the largest value in two notations',
    usd('9999999999999999e80'),
    usd(`9999999999999999${'0'.repeat(80)}`),
    0,
  ],
  [
    'a value of 16 digits in two notations',
    usd('1.000005678901234e-10'),
    usd('0.0000000001000005678901234'),
    0,
  ],
  ['zero in two notations', usd('0.0'), usd('0e9'), 0],
  [
    'hex in two cases',
    { ...usd('1'), currency: '534f4c4f'.padEnd(40, '0') },
    { ...usd('1'), currency: '534F4C4F'.padEnd(40, '0') },
    0,
  ],
  [
    'a code and its hex',
    usd('1'),
    { ...usd('1'), currency: '0000000000000000000000005553440000000000' },
    0,
  ],
  [
    'currency codes that are equal as numbers',
    { ...usd('1'), currency: '2e4' },
    { ...usd('1'), currency: '2E4' },
    undefined,
  ],
  ['a very large and a very small value', usd('1e80'), usd('1e-80'), 1],
  ['MPTs', mpt('9'), mpt('10'), -1],
  ['tokens of two issuers', usd('1'), usd('1', 'rOther'), undefined],
  ['currency codes that differ in case', usd('1'), { ...usd('1'), currency: 'usd' }, undefined],
  ['tokens and drops', usd('1'), '1', undefined],
  ['text that is not an amount', 'unavailable', '1', undefined],
  ['a missing amount', undefined, '1', undefined],
])('compareAmounts compares %s', (_name, one, other, compared) => {
  expect(compareAmounts(one, other)).toBe(compared);
});
