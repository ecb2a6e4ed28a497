import { expect, test } from 'vitest';
import { compareAmounts } from '../../../src/core/transaction/compare-amounts';

const usd = (value: string, issuer = 'rIssuer') => ({ currency: 'USD', issuer, value });
const mpt = (value: string) => ({ mpt_issuance_id: '00'.repeat(24), value });

test.each<[string, unknown, unknown, number | undefined]>([
  ['drops that are more', '25000001', '25000000', 1],
  ['drops that are as many', '25000000', '25000000', 0],
  ['drops that are fewer', '7', '25000000', -1],
  ['more drops than a float tells apart', '90071992547409931', '90071992547409930', 1],
  ['tokens written otherwise', usd('1.50'), usd('15e-1'), 0],
  ['tokens that are less by their last digit', usd('0.999999999999999'), usd('1'), -1],
  ['very large and very small', usd('1e80'), usd('1e-80'), 1],
  ['MPTs', mpt('9'), mpt('10'), -1],
  ['tokens of two issuers', usd('1'), usd('1', 'rOther'), undefined],
  ['a code in other letters', usd('1'), { ...usd('1'), currency: 'usd' }, undefined],
  ['tokens and drops', usd('1'), '1', undefined],
  ['what is no amount', 'unavailable', '1', undefined],
  ['nothing', undefined, '1', undefined],
])('%s', (_name, one, other, compared) => {
  expect(compareAmounts(one, other)).toBe(compared);
});
