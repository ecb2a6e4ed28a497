import { expect, test } from 'vitest';
import { checkClaims } from '../../src/core/claims';
import { ALICE } from './request/request-row';

const KEY = '5a4db0c5-0000-4000-8000-c0ffee000001';
const CLAIMS = { iss: 'https://oauth2.xumm.app', aud: KEY, sub: ALICE, exp: 100 };

function token(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;
}

test('checkClaims returns the claims of a valid token', () => {
  expect(checkClaims(token({ ...CLAIMS, network_type: 'MAINNET' }), KEY, 99_999)).toEqual({
    account: ALICE,
    expiresAt: 100_000,
    network: 'MAINNET',
  });
});

test.each([
  ['another application as audience', { aud: 'other' }, 'bad-answer'],
  ['several audiences', { aud: [KEY, 'other'] }, 'bad-answer'],
  ['another issuer', { iss: 'https://oauth2.xumm.app.evil.example' }, 'bad-answer'],
  ['no account', { sub: '' }, 'bad-answer'],
  ['an expiry that is not a number', { exp: '100' }, 'bad-answer'],
  ['an expiry in the past', { exp: 99 }, 'session-ended'],
])('checkClaims rejects a token with %s', (_name, claims, code) => {
  expect(() => checkClaims(token({ ...CLAIMS, ...claims }), KEY, 99_500)).toThrow(code);
});

test.each([
  [''],
  ['a.b'],
  ['a.b.c'],
  ['.'.repeat(2)],
])('checkClaims rejects %j as a token', (jwt) => {
  expect(() => checkClaims(jwt, KEY, 0)).toThrow('bad-answer');
});
