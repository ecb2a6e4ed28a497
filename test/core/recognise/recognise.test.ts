import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ISSUER = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const INVOICE = 'AB'.repeat(32);

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: 'example.test' });
}

test.each([
  ['a bare address', BOB, { destination: BOB }],
  ['an address with spaces', `  ${BOB}\n`, { destination: BOB }],
  ['a quoted address with a full stop', `“${BOB}”.`, { destination: BOB }],
  ['an address between zero-width characters', `\u200b${BOB}\ufeff`, { destination: BOB }],
  ['an xrpl link', `xrpl:${BOB}?amount=25&dt=7`, { destination: BOB, xrp: '25', tag: 7 }],
  ['an xrpl link with slashes', `xrpl://${BOB}?amount=0.5`, { destination: BOB, xrp: '0.5' }],
  ['an xrpl link with named parts', `xrpl://to=${BOB}&amount=2`, { destination: BOB, xrp: '2' }],
  ['a ripple link', `ripple:${BOB}`, { destination: BOB }],
  [
    'parameter names in capitals',
    `xrpl:${BOB}?DT=7&Amount=3`,
    { destination: BOB, xrp: '3', tag: 7 },
  ],
  ['the same tag twice', `xrpl:${BOB}?dt=7&tag=7`, { destination: BOB, tag: 7 }],
  [
    'a test network',
    `xrpl:${BOB}?amount=5&network=TESTNET`,
    { destination: BOB, xrp: '5', network: 'TESTNET' },
  ],
  ['the tag zero', `xrpl:${BOB}?dt=0`, { destination: BOB, tag: 0 }],
  [
    'a request link',
    `https://xaman.app/detect/request:${BOB}?amount=10&network=XAHAU&invoiceid=${INVOICE}`,
    { destination: BOB, xrp: '10', network: 'XAHAU', invoiceId: INVOICE },
  ],
  [
    'a request link for a token',
    `https://xumm.app/detect/request:${BOB}?amount=10&currency=USD&issuer=${ISSUER}`,
    { destination: BOB, token: { currency: 'USD', issuer: ISSUER, value: '10' } },
  ],
  [
    'a currency that contains its issuer',
    `xrpl:${BOB}?currency=${ISSUER}:EUR`,
    { destination: BOB, token: { currency: 'EUR', issuer: ISSUER } },
  ],
  [
    'an explorer page',
    `https://livenet.xrpl.org/accounts/${BOB}`,
    { destination: BOB, network: 'MAINNET' },
  ],
  [
    'a testnet explorer page',
    `https://testnet.xrpl.org/accounts/${BOB}`,
    { destination: BOB, network: 'TESTNET' },
  ],
  [
    'an xrpscan page',
    `https://xrpscan.com/account/${BOB}`,
    { destination: BOB, network: 'MAINNET' },
  ],
  ['any page with ?to=', `https://shop.test/pay?to=${BOB}&dt=5`, { destination: BOB, tag: 5 }],
])('reads a payment from %s', (_name, text, payment) => {
  expect(read(text)).toEqual({ kind: 'payment', payment });
});

// Bob with tag 1 on the main network, and on a test network without a tag.
const X_MAIN = classicAddressToXAddress(BOB, 1, false);
const X_TEST = classicAddressToXAddress(BOB, false, true);

test.each([
  ['a colon', `${BOB}:1`],
  ['a dash', `${BOB}-1`],
  ['a space', `${BOB} 1`],
  ['a query', `${BOB}?dt=1`],
  ['a query in a sentence', `Send it to ${BOB}?dt=1, please.`],
  ['the next line', `${BOB}\n1`],
  ['a separate line', `Address:\n${BOB}\nDestination tag:\n1`],
  ['its name', `${BOB} Destination tag: 1`],
  ['its name before the address', `Use tag 1 and the address ${BOB}.`],
  ['its short name', `${BOB} (DT 1)`],
  ['its name as a field', `"destination_tag": 1, "address": "${BOB}"`],
  ['the query of an explorer’s link', `https://bithomp.com/explorer/${BOB}?dt=1`],
  ['its name next to a link', `https://xrpscan.com/account/${BOB} (tag: 1)`],
  ['its name next to a link with the same tag', `Tag 1: xrpl:${BOB}?dt=1`],
  ['its name twice', `tag 1: ${BOB}, destination tag 1`],
  ['an X-address', X_MAIN],
  ['an X-address and the same tag', `${X_MAIN} tag: 1`],
  ['an X-address in a link', `xrpl:${X_MAIN}`],
])('reads a tag written with %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'payment', payment: { destination: BOB, tag: 1 } });
});

test.each([
  ['prose', `Please donate to ${BOB} if you like this.`],
  ['text with a line break inside it', `${BOB.slice(0, 12)}\n${BOB.slice(12)}`],
  ['text with an invisible character inside it', `${BOB.slice(0, 12)}\u200b${BOB.slice(12)}`],
  ['text with marks of writing direction', `\u202d${BOB}\u202c`],
  ['Chinese text without spaces', `请付款到${BOB}谢谢`],
  ['Russian prose', `Платите на адрес ${BOB}, спасибо.`],
  ['an Arabic sentence with an unrelated number', `في ٢٠٢٦: ${BOB}`],
  ['text with the same address twice', `${BOB} (${BOB})`],
  ['prose with an amount', `Send 50 XRP to ${BOB} today`],
  ['prose with a date', `${BOB} 2026-11-20`],
  ['text with an amount after a colon', `${BOB}:25 XRP`],
  ['text with an amount after a dash', `${BOB} -5 XRP`],
  ['prose with an explorer link', `See <https://xrpscan.com/account/${BOB}>.`],
])('reads an address without a tag from %s', (_name, text) => {
  const { payment } = read(text) as { payment: { destination: string; tag?: number } };
  expect(payment.destination).toBe(BOB);
  expect(payment.tag).toBeUndefined();
});

test('reads the network of a testnet X-address', () => {
  expect(read(X_TEST)).toEqual({
    kind: 'payment',
    payment: { destination: BOB, network: 'TESTNET' },
  });
});

test('reads all parts of a link in prose', () => {
  expect(read(`Pay here: xrpl:${BOB}?amount=5&dt=7.`)).toEqual({
    kind: 'payment',
    payment: { destination: BOB, xrp: '5', tag: 7 },
  });
});

test.each([
  ['two addresses', `${BOB} or ${ISSUER}`, 'many'],
  ['two links', `xrpl:${BOB} xrpl:${ISSUER}`, 'many'],
  ['a link and another address', `xrpl:${BOB} or ${ISSUER}`, 'many'],
  ['a link next to a different tag', `xrpl:${BOB}?dt=1 (tag: 2)`, 'bad-tag'],
  ['a link next to two tags', `xrpl:${BOB} tag 1, tag 2`, 'bad-tag'],
  ['two named tags', `${BOB} tag: 1, destination tag: 2`, 'bad-tag'],
  ['a tag above 32 bits after a colon', `${BOB}:4294967296`, 'bad-tag'],
  ['a named tag grouped with commas', `${BOB} Destination tag: 1,234,567`, 'bad-tag'],
  ['a named tag grouped with spaces', `${BOB} tag: 123 456 789`, 'bad-tag'],
  ['a named tag grouped with points', `${BOB} tag 1.234.567`, 'bad-tag'],
  ['a named tag with dashes', `${BOB} tag: 104-222-333`, 'bad-tag'],
  ['a named tag with letters', `${BOB} tag: 12345abc`, 'bad-tag'],
  ['a named tag in hex', `${BOB} tag: 0x1F`, 'bad-tag'],
  ['a grouped tag after a colon', `${BOB}:1,234`, 'bad-tag'],
  ['a grouped tag on the next line', `${BOB}\n1 234 567`, 'bad-tag'],
  ['an X-address and another tag', `xrpl:${X_MAIN}?dt=2`, 'bad-link-tag'],
  ['an X-address and another named tag', `${X_MAIN} tag: 2`, 'bad-tag'],
  ['an X-address of another network', `xrpl:${X_TEST}?network=MAINNET`, 'bad-link-network'],
  ['an X-address with one wrong letter', X_MAIN.replace(/.$/, 'z'), 'bad-address'],
  ['the same address with two tags', `${BOB}:1 or ${BOB}:2`, 'bad-tag'],
  ['a tag in the query and another named tag', `${BOB}?dt=1 (tag: 2)`, 'bad-tag'],
  ['two different queries', `${BOB}?dt=1 ${BOB}?amount=2`, 'many'],
  [
    'a token amount of 17 digits',
    `xrpl:${BOB}?currency=USD&issuer=${ISSUER}&amount=1.2345678901234567`,
    'too-precise',
  ],
])('refuses %s', (_name, text, why) => {
  expect(read(text)).toEqual({ kind: 'nothing', why });
});

test.each([
  ['an address with one wrong letter', BOB.replace('Sjq', 'Sjr'), 'bad-address'],
  [
    'a link to an address with one wrong letter',
    `xrpl:${BOB.replace('Sjq', 'Sjr')}`,
    'bad-address',
  ],
  ['an explorer page of an invalid address', `https://xrpscan.com/account/${BOB}x`, 'bad-address'],
  ['a tag above 32 bits', `xrpl:${BOB}?dt=4294967296`, 'bad-link-tag'],
  ['a tag as a word', `xrpl:${BOB}?dt=seven`, 'bad-link-tag'],
  ['an amount as a word', `xrpl:${BOB}?amount=all`, 'bad-link-amount'],
  ['an amount with seven decimals', `xrpl:${BOB}?amount=0.0000001`, 'bad-link-amount'],
  ['a token without issuer', `xrpl:${BOB}?currency=USD`, 'bad-link-token'],
  ['a token with a wrong issuer', `xrpl:${BOB}?currency=USD&issuer=rNobody`, 'bad-link-token'],
  ['two different tags in a link', `xrpl:${BOB}?dt=1&tag=2`, 'bad-link-tag'],
  ['an issuer without currency', `xrpl:${BOB}?amount=5&issuer=${ISSUER}`, 'bad-link-token'],
  ['an invoice cut off', `xrpl:${BOB}?invoiceid=AB12`, 'bad-link-invoice'],
  ['an unknown network', `xrpl:${BOB}?amount=5&network=MOONNET`, 'bad-link-network'],
  ['two destinations', `https://shop.test/?to=${BOB}&TO=${ISSUER}`, 'bad-address'],
  ['a broken escape', 'https://xumm.app/%E0%A4%A', 'unknown'],
  ['a long series of quotes', '"'.repeat(65_000), 'empty'],
  ['an address inside a longer word', `x${BOB}x`, 'unknown'],
  ['prose', 'Thank you for your purchase.', 'unknown'],
  ['another link', 'https://example.test/', 'unknown'],
  ['white space', '  ', 'empty'],
  ['half a transaction', '{"TransactionType":"Payment"', 'incomplete-json'],
  ['other JSON', '{"name":"x"}', 'no-type'],
  ['a list', '[1,2]', 'unknown'],
  ['a signed transaction', '{"TransactionType":"Payment","TxnSignature":"AB"}', 'signed'],
  ['a text above the limit', ' '.repeat(262_145), 'too-long'],
  ['a text of ten megabytes', `${BOB} `.repeat(300_000), 'too-long'],
])('gives the reason why there is nothing to sign: %s', (_name, text, why) => {
  expect(read(text)).toEqual({ kind: 'nothing', why });
});

test('reads a transaction unchanged', () => {
  const txjson = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };
  expect(read(JSON.stringify(txjson, null, 2))).toEqual({ kind: 'transaction', txjson });
  expect(read(JSON.stringify({ txjson }))).toEqual({ kind: 'transaction', txjson });
});

const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';

test.each([
  ['alone', HASH, undefined],
  ['in lower case, in prose', `See ${HASH.toLowerCase()}.`, undefined],
  ['on an explorer', `https://livenet.xrpl.org/transactions/${HASH}`, 'MAINNET'],
  ['on an explorer, with a tab', `https://testnet.xrpl.org/transactions/${HASH}/raw`, 'TESTNET'],
  ['on xrpscan', `https://xrpscan.com/tx/${HASH}`, 'MAINNET'],
  ['on bithomp', `https://bithomp.com/explorer/${HASH}`, 'MAINNET'],
  ['on Xaman’s explorer', `https://xumm.app/explorer/mainnet/${HASH}`, 'MAINNET'],
  ['in a link for Xaman’s scanner', `https://xaman.app/tx/${HASH}`, undefined],
])('reads the hash of a transaction: %s', (_name, text, network) => {
  expect(read(text)).toEqual({ kind: 'hash', txid: HASH, ...(network && { network }) });
});

test('reads a transaction in binary form on one or more lines', () => {
  const hex = '12'.repeat(60);
  expect(read(hex)).toEqual({ kind: 'blob', hex });
  expect(read(`"${hex.slice(0, 70)}\n${hex.slice(70)}"`)).toEqual({ kind: 'blob', hex });
});

test('refuses two hashes', () => {
  expect(read(`${HASH} ${HASH.replace('E', 'A')}`)).toEqual({ kind: 'nothing', why: 'many' });
});

test('keeps the network of a payload body', () => {
  const txjson = { TransactionType: 'Payment' };
  const body = { txjson, options: { force_network: 'TESTNET', submit: true } };
  expect(read(JSON.stringify(body))).toEqual({
    kind: 'transaction',
    txjson,
    options: { network: 'TESTNET', submit: true },
  });
});

test('refuses a transaction next to a seed', () => {
  expect(read('{"txjson":{"TransactionType":"Payment"},"seed":"sn…"}')).toEqual({ kind: 'secret' });
});

const full = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

test.each([
  ['a Cyrillic letter for a Latin one', BOB.replace('P', 'Р')],
  ['a Greek letter for a Latin one', BOB.replace('T', 'Τ')],
  ['a letter that is unlike any Latin one', BOB.replace('T', 'Ѫ')],
  ['an accented letter', BOB.replace('p', 'ṗ')],
  ['a letter of another alphabet before the address', `Ꭱ${BOB}`],
  ['a Cyrillic letter after the address', `${BOB}а`],
  ['full-width letters', full(BOB)],
  ['bold letters', BOB.replace('r', '\u{1d42b}')],
  ['an accented letter at the end', BOB.replace('e', 'é')],
  ['struck-through letters', BOB.replace(/./g, '$&\u0336')],
  ['a control character inside', `${BOB.slice(0, 9)}\u0001${BOB.slice(9)}`],
  ['a control character before the tag', `${BOB}\u0001:1`],
  ['a tag in full-width digits', `${BOB}:${full('12')}`],
  ['a tag in Arabic digits', `${BOB} tag: ٣`],
  ['a full-width colon before the tag', `${BOB}：1`],
  ['a Cyrillic letter in the tag’s name', `${BOB} tаg: 1`],
  ['a text shown backwards', `\u202e${BOB}\u202c`],
  ['a tag shown backwards', `${BOB}:\u202e21\u202c`],
  ['a link with a Cyrillic letter', `xrpl:${BOB.replace('P', 'Р')}`],
  [
    'JSON with a Cyrillic letter',
    `{"TransactionType":"Payment","Destination":"${BOB.replace('P', 'Р')}"}`,
  ],
  [
    'JSON with a zero-width letter',
    `{"TransactionType":"Payment","Destination":"r\u200b${BOB.slice(1)}"}`,
  ],
])('refuses text that does not read as it looks: %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'look-alike-letters' });
});

test.each([
  ['0 for o', BOB.replace('q', '0')],
  ['O for o', BOB.replace('q', 'O')],
  ['I for 1', BOB.replace('1', 'I')],
  ['l for 1', BOB.replace('1', 'l')],
])('refuses an address with %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'bad-address' });
});

test('decodes escapes in JSON', () => {
  const text = `{"TransactionType":"Payment","Destination":"\\u0072${BOB.slice(1)}"}`;
  expect(read(text)).toMatchObject({ kind: 'transaction', txjson: { Destination: BOB } });
});

test('reads a field called constructor like any other', () => {
  const text = '{"TransactionType":"SignIn","constructor":{"TransactionType":"Payment"}}';
  expect(read(text)).toMatchObject({ txjson: { TransactionType: 'SignIn' } });
});

test('finds nothing in prose of another alphabet', () => {
  expect(read('Спасибо за покупку')).toEqual({ kind: 'nothing', why: 'unknown' });
});

test.each([
  `https://lines.example/?page=2&issuer=${BOB}`,
  `https://lines.example/?show=${BOB}&currency=USD&limit=10`,
  `See https://pay.example/send?destination=${BOB}&dt=7&amount=5`,
])('does not guess the purpose of an address in the query of an unknown link: %s', (text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'unknown' });
});

test('reads a payment from an account page of an unknown site', () => {
  const found = read(`https://explorer.example/account/${BOB}?tab=all`);
  expect(found).toEqual({ kind: 'payment', payment: { destination: BOB } });
});

test('reads an address in square brackets, not JSON', () => {
  expect(read(`[${BOB}]`)).toEqual({ kind: 'payment', payment: { destination: BOB } });
});
