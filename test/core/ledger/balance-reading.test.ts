import { expect, test } from 'vitest';
import { findBalanceReading } from '../../../src/core/ledger/balance-reading';
import { ALICE } from '../request/request-row';

const OWNER = { account: ALICE, network: 'MAINNET' };
const READING = { ...OWNER, drops: '1000000000', at: 7 };

test.each([
  ['a whole reading', READING, READING],
  ['zero', { ...READING, drops: '0' }, { ...READING, drops: '0' }],
  ['only its own fields', { ...READING, more: 1 }, READING],
  ['nothing of another account', { ...READING, account: 'rOther' }, undefined],
  ['nothing of another network', { ...READING, network: 'TESTNET' }, undefined],
  ['nothing with a number as the amount', { ...READING, drops: 1000000000 }, undefined],
  ['nothing with a fraction', { ...READING, drops: '1.5' }, undefined],
  ['nothing without its time', { ...READING, at: undefined }, undefined],
  ['nothing from nothing', undefined, undefined],
])('findBalanceReading reads %s', (_name, value, expected) => {
  expect(findBalanceReading(value, OWNER)).toEqual(expected);
});
