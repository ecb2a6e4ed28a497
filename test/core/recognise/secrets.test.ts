import { expect, test } from 'vitest';
import { hasSecret } from '../../../src/core/recognise/hidden-secrets';

const WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';

const NUMBERS = '554872 394230 209376 323698 140250 387423 652803 258676';

test.each([
  ['a family seed', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9'],
  ['a family seed in prose', 'my key is sn3nxiW7v8KXzPzAqzyHXbSSKNuN9, keep it'],
  ['an ed25519 seed', 'sEdTM1uX8pu2do5XvTnutH6HsouMaM2'],
  ['a private key', `00${'0A'.repeat(32)}`],
  ['a secret next to a transaction', '{"secret":"x","tx_json":{"TransactionType":"Payment"}}'],
  ['a seed in sample code', "{ seed: 'whatever', TransactionType: 'Payment' }"],
  ['a seed in a query', 'https://example.test/?secret=hunter2'],
  ['a recovery phrase', WORDS],
  ['a recovery phrase over lines', WORDS.replaceAll(' ', '\n')],
  [
    'a recovery phrase, numbered',
    WORDS.split(' ')
      .map((word, at) => `${at + 1}. ${word}`)
      .join('\n'),
  ],
  ['a recovery phrase with commas', WORDS.replaceAll(' ', ', ')],
  ['a recovery phrase, capitalised', WORDS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())],
  ['a recovery phrase with a name', `My phrase: ${WORDS}`],
  ['an RFC 1751 master key', 'I IRE BOND BOW TRIO LAID SEAT GOAL HEN IBIS IBIS DARE'],
  ['a private key with its name', `Private key: 00${'0A'.repeat(32)}`],
  ['a quoted private key', `"00${'0A'.repeat(32)}"`],
  ['a private key and a full stop', `00${'0A'.repeat(32)}.`],
  ['a master seed in JSON', '{"master_seed_hex":"DEDCE9CE"}'],
  ['secret numbers with a name', `Secret numbers: ${NUMBERS}`],
  ['secret numbers', NUMBERS],
])('detects %s', (_name, text) => {
  expect(hasSecret(text)).toBe(true);
});

test.each([
  ['an address', 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe'],
  ['a transaction with an ed25519 public key', `{"SigningPubKey":"ED${'0A'.repeat(32)}"}`],
  ['twelve words of a sentence', 'She sells many sea shells near the old shore this summer day.'],
  ['an ed25519 public key', `ED${'0A'.repeat(32)}`],
  ['a sentence', 'She sells sea shells on the shore, and he does not buy any of them at all.'],
  ['a transaction hash', 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7'],
  ['a payment link', 'xrpl:rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe?amount=25&dt=7'],
  ['an empty text', ''],
])('does not take %s for a secret', (_name, text) => {
  expect(hasSecret(text)).toBe(false);
});

// With exponential backtracking, these exceed the time limit of a test.
test.each([
  ['a:'],
  ['a '],
  ['{"seed"'],
  ['s1'],
])('finds no secret in %j repeated to the length limit, in time', (part) => {
  expect(hasSecret(part.repeat(65_536 / part.length))).toBe(false);
});

test.each([
  ['in plain form', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9'],
  ['in percent-encoded letters', 'https://a.example/?x=%73n3nxiW7v8KXzPzAqzyHXbSSKN%75N9'],
  ['next to an invalid escape', 'https://a.example/?y=%zz&x=%73n3nxiW7v8KXzPzAqzyHXbSSKNuN9'],
  ['in a field of the query', 'https://a.example/?a=1%26secret%3Dhunter2'],
])('detects a secret in a link %s', (_name, text) => {
  expect(hasSecret(text)).toBe(true);
});

test('finds no secret in a link without one', () => {
  expect(hasSecret('https://a.example/?a=100%25%20of%20it')).toBe(false);
});
