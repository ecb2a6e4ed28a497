import { expect, test } from 'vitest';
import { checkClaims } from '../../src/core/claims';
import { ALICE } from './request/request-row';

const KEY = '5a4db0c5-0000-4000-8000-c0ffee000001';
const CLAIMS = { iss: 'https://oauth2.xumm.app', aud: KEY, sub: ALICE, exp: 100 };

function token(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;
}

test('claims of ours are read', () => {
  expect(checkClaims(token({ ...CLAIMS, network_type: 'MAINNET' }), KEY, 99_999)).toEqual({
    account: ALICE,
    expiresAt: 100_000,
    network: 'MAINNET',
  });
});

test.each([
  ['another application', { aud: 'other' }, 'bad-answer'],
  ['one application among others', { aud: [KEY, 'other'] }, 'bad-answer'],
  ['another issuer', { iss: 'https://oauth2.xumm.app.evil.example' }, 'bad-answer'],
  ['nobody', { sub: '' }, 'bad-answer'],
  ['no end', { exp: '100' }, 'bad-answer'],
  ['the past', { exp: 99 }, 'session-ended'],
])('a token for %s is not taken', (_name, claims, code) => {
  expect(() => checkClaims(token({ ...CLAIMS, ...claims }), KEY, 99_500)).toThrow(code);
});

test.each([[''], ['a.b'], ['a.b.c'], ['.'.repeat(2)]])('%j is no token', (jwt) => {
  expect(() => checkClaims(jwt, KEY, 0)).toThrow('bad-answer');
});
