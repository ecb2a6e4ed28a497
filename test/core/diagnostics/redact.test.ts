import { expect, test } from 'vitest';
import { redact } from '../../../src/core/diagnostics/redact';
import { ALICE, UUID } from '../request/request-row';
import { IDENTIFIER, JWT, RELAY_TOKEN, TXID } from './report-input';

test.each([
  ['a token', JWT],
  ['a truncated token', JWT.slice(0, 60)],
  ['a bearer token', `Bearer ${JWT}`],
  ['a bearer token of another form', 'Authorization: bearer abc.def'],
  ['a token of a relay', RELAY_TOKEN],
  ['an API secret', UUID],
  ['an API secret without hyphens', UUID.replaceAll('-', '')],
  ['a key and its secret', `${UUID}:${UUID}`],
  ['a family seed', 'sEdTM1uX8pu2do5XvTnutH6HsouMaM2'],
  ['a family seed inside text', 'mine: sn3nxiW7v8KXzPzAqzyHXbSSKNuN9!'],
  ['a private key', `ED${TXID}`],
  ['a long run of characters', 'a1'.repeat(60)],
  ['a long text', 'a b '.repeat(600)],
])('redact removes %s', (_name, text) => {
  expect(JSON.stringify(redact({ a: [text], [text]: 1 }))).not.toContain(text);
  expect(JSON.stringify(redact(text))).toContain('[redacted]');
});

test.each([
  ['an address', ALICE],
  ['a hash', TXID],
  ['an identifier', IDENTIFIER],
  ['a time', '2026-11-21T00:00:00.000Z'],
  ['a host', 'https://oauth2.xumm.app/*'],
  [
    'a user agent of Edge',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  ],
  [
    'a user agent of Firefox',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ],
  ['a number', 5],
  ['null', null],
])('redact keeps %s', (_name, value) => {
  expect(redact({ value })).toEqual({ value });
});
