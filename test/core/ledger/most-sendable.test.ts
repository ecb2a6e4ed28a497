import { expect, test } from 'vitest';
import { parseTokenBalance } from '../../../src/core/ledger/account-lines';
import { sendableNative, sendableToken } from '../../../src/core/ledger/most-sendable';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const server = {
  networkId: 0,
  ledgerIndex: 1,
  reserveBase: 1_000_000n,
  reserveIncrement: 200_000n,
};

test.each([
  [100_000_000n, 2, '1.4', '98.599'],
  [1_401_001n, 2, '1.4', '0.000001'],
  [1_401_000n, 2, '1.4', undefined],
  [500_000n, 0, '1', undefined],
])('of %s drops and %s objects %s XRP stay and %s XRP can be sent', (balance, ownerCount, reserve, most) => {
  const account = {
    balance,
    ownerCount,
    flags: 0,
    sequence: 1,
    hasSigners: false,
    transferRate: 0,
  };
  expect(sendableNative(account, server)).toMatchObject({ reserve, most });
});

test.each([
  ['20.5', '20.5'],
  ['1e-5', '0.00001'],
  ['0', undefined],
  ['-3', undefined],
])('of a token balance of %s the whole can be sent: %s', (balance, most) => {
  expect(sendableToken(balance)).toMatchObject({ most });
});

const required = { holder: ALICE, issuer: BOB, currency: 'USD' };
const linesAnswer = (balance: unknown, currency = 'USD') => ({
  result: {
    status: 'success',
    validated: true,
    account: ALICE,
    lines: [{ account: BOB, currency, balance }],
  },
});

test('parseTokenBalance reads the balance of the line, and refuses a damaged one', () => {
  expect(parseTokenBalance(linesAnswer('20.5'), required)).toBe('20.5');
  expect(parseTokenBalance(linesAnswer('20.5', 'EUR'), required)).toBeUndefined();
  for (const balance of [20.5, '', 'lots', null])
    expect(() => parseTokenBalance(linesAnswer(balance), required)).toThrow('bad-answer');
});
