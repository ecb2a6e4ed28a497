import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
const ED_SEED = 'sEdTM1uX8pu2do5XvTnutH6HsouMaM2';
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';
const KEY = '0A'.repeat(32);
const hex = (text: string) => Buffer.from(text).toString('hex');
const percent = (text: string) => text.replace(/./g, (letter) => `%${hex(letter)}`);
const twice = (text: string) => encodeURIComponent(percent(text));
const full = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  ['deep in JSON', JSON.stringify({ a: [{ b: { c: [`x`, { anything: ED_SEED }] } }] })],
  ['after an escape in JSON', `{"a":"line\\n${SEED}"}`],
  ['in JSON escapes', `{"a":"\\u0073${SEED.slice(1)}"}`],
  ['in HTML character references', `&#115;${SEED.slice(1)}`],
  ['after a label in a JSON string', JSON.stringify({ a: `My phrase: ${WORDS}`, b: 'MAINNET' })],
  ['in hex', hex(`{"TransactionType":"Payment","x":"${SEED}"}`)],
  ['in hex inside JSON', `{"TransactionType":"SignIn","MemoData":"${hex(`seed: ${SEED}`)}"}`],
  ['in base64', Buffer.from(`my key: ${SEED}`).toString('base64')],
  ['percent-encoded', percent(SEED)],
  ['percent-encoded twice', twice(SEED)],
  ['percent-encoded in a query', `https://example.test/?q=${percent(SEED)}`],
  ['percent-encoded, in hex', hex(percent(SEED))],
  ['in a fragment', `https://example.test/#${SEED}`],
  ['with zero-width characters', SEED.replace(/.{5}/g, '$&\u200b')],
  ['with soft hyphens', ED_SEED.replace(/.{5}/g, '$&\u00ad')],
  ['over two lines', `${SEED.slice(0, 14)}\n${SEED.slice(14)}`],
  ['over two lines, in prose', `My key is ${SEED.slice(0, 14)}\n  ${SEED.slice(14)} and no other`],
  ['concatenated in code', `'${ED_SEED.slice(0, 14)}' + '${ED_SEED.slice(14)}'`],
  ['joined to other words', `key_${SEED}_mine`],
  ['in full-width letters', full(SEED)],
  ['with a Cyrillic letter', `\u0455${SEED.slice(1)}`],
  ['in curly quotes', `“${SEED}”`],
  ['as a named private key', `privateKey: 0x${KEY}`],
  ['as a private key in JSON', `{"private_key_hex":"00${KEY}"}`],
  ['as a list of words', JSON.stringify({ words: WORDS.split(' ') })],
  ['as words in JSON', JSON.stringify({ x: { y: WORDS } })],
  ['as words on a line', `Write this down:\n${WORDS}\nAnd never lose it. Good luck!`],
  [
    'as numbered words in a text',
    `Mine are:\n${WORDS.split(' ')
      .map((word, at) => `${at + 1}) ${word}`)
      .join('\n')}\nKeep them.`,
  ],
  ['as words in a query', `https://example.test/?q=${encodeURIComponent(WORDS)}`],
])('detects a secret %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'secret' });
});

test.each([
  ['an address', BOB],
  ['an address over lines', `${BOB.slice(0, 12)}\n${BOB.slice(12)}`],
  ['a transaction’s hash', 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7'],
  ['an Ed25519 public key', `{"TransactionType":"SignIn","SigningPubKey":"ED${KEY}"}`],
  ['a secp256k1 public key', `{"TransactionType":"SignIn","SigningPubKey":"03${KEY}"}`],
  ['an NFTokenID', `{"TransactionType":"NFTokenBurn","NFTokenID":"000${KEY}8"}`],
  [
    'a memo',
    `{"TransactionType":"SignIn","Memos":[{"Memo":{"MemoData":"${hex('Thank you for the lovely evening, friend')}"}}]}`,
  ],
  [
    'a memo in twelve words',
    `{"TransactionType":"SignIn","x":"thank you for the lovely evening and for the wine you brought"}`,
  ],
  ['prose', 'She sells sea shells on the shore, and he does not buy any of them at all.'],
  [
    'prose over lines',
    'Thank you for the lovely evening\nand for the wine you brought\nwith the others from town',
  ],
  ['a menu', 'Home\nAbout\nContact\nProducts\nServices\nBlog\nTeam\nCareers\nPress\nLegal\nTerms'],
  [
    'Russian prose',
    'Платите на адрес магазина когда будете готовы оплатить заказ полностью сегодня',
  ],
  ['a base64 token', 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9'],
  [
    'a sentence about keys',
    `Never share your private key. The transaction is E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7`,
  ],
])('does not take %s for a secret', (_name, text) => {
  expect(read(text).kind).not.toBe('secret');
});
