import { expect, test } from 'vitest';
import { recognise } from '../../src/core/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ISSUER = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const INVOICE = 'AB'.repeat(32);

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: 'example.test' });
}

test.each([
  ['bare', BOB, { destination: BOB }],
  ['with blanks', `  ${BOB}\n`, { destination: BOB }],
  ['quoted, with a full stop', `“${BOB}”.`, { destination: BOB }],
  ['with zero-width characters around', `\u200b${BOB}\ufeff`, { destination: BOB }],
  ['xrpl link', `xrpl:${BOB}?amount=25&dt=7`, { destination: BOB, xrp: '25', tag: 7 }],
  ['xrpl link with slashes', `xrpl://${BOB}?amount=0.5`, { destination: BOB, xrp: '0.5' }],
  ['xrpl link naming its parts', `xrpl://to=${BOB}&amount=2`, { destination: BOB, xrp: '2' }],
  ['ripple link', `ripple:${BOB}`, { destination: BOB }],
  ['names in capitals', `xrpl:${BOB}?DT=7&Amount=3`, { destination: BOB, xrp: '3', tag: 7 }],
  ['the same tag twice', `xrpl:${BOB}?dt=7&tag=7`, { destination: BOB, tag: 7 }],
  [
    'a test network',
    `xrpl:${BOB}?amount=5&network=TESTNET`,
    { destination: BOB, xrp: '5', network: 'TESTNET' },
  ],
  ['tag zero', `xrpl:${BOB}?dt=0`, { destination: BOB, tag: 0 }],
  [
    'request link',
    `https://xaman.app/detect/request:${BOB}?amount=10&network=XAHAU&invoiceid=${INVOICE}`,
    { destination: BOB, xrp: '10', network: 'XAHAU', invoiceId: INVOICE },
  ],
  [
    'request for a token',
    `https://xumm.app/detect/request:${BOB}?amount=10&currency=USD&issuer=${ISSUER}`,
    { destination: BOB, token: { currency: 'USD', issuer: ISSUER, value: '10' } },
  ],
  [
    'token with the issuer inside',
    `xrpl:${BOB}?currency=${ISSUER}:EUR`,
    { destination: BOB, token: { currency: 'EUR', issuer: ISSUER } },
  ],
  [
    'explorer',
    `https://livenet.xrpl.org/accounts/${BOB}`,
    { destination: BOB, network: 'MAINNET' },
  ],
  [
    'testnet explorer',
    `https://testnet.xrpl.org/accounts/${BOB}`,
    { destination: BOB, network: 'TESTNET' },
  ],
  ['xrpscan', `https://xrpscan.com/account/${BOB}`, { destination: BOB, network: 'MAINNET' }],
  ['any page with ?to=', `https://shop.test/pay?to=${BOB}&dt=5`, { destination: BOB, tag: 5 }],
])('%s: a payment', (_name, text, payment) => {
  expect(read(text)).toEqual({ kind: 'payment', payment });
});

test.each([
  ['one letter wrong', BOB.replace('Sjq', 'Sjr'), 'bad-address'],
  ['a link with one letter wrong', `xrpl:${BOB.replace('Sjq', 'Sjr')}`, 'bad-address'],
  ['an explorer with one letter wrong', `https://xrpscan.com/account/${BOB}x`, 'bad-address'],
  ['a tag above 32 bits', `xrpl:${BOB}?dt=4294967296`, 'bad-link-tag'],
  ['a tag in words', `xrpl:${BOB}?dt=seven`, 'bad-link-tag'],
  ['an amount in words', `xrpl:${BOB}?amount=all`, 'bad-link-amount'],
  ['an amount with a seventh decimal', `xrpl:${BOB}?amount=0.0000001`, 'bad-link-amount'],
  ['a token without issuer', `xrpl:${BOB}?currency=USD`, 'bad-link-token'],
  ['a token with a wrong issuer', `xrpl:${BOB}?currency=USD&issuer=rNobody`, 'bad-link-token'],
  ['two different tags', `xrpl:${BOB}?dt=1&tag=2`, 'bad-link-tag'],
  ['an issuer without currency', `xrpl:${BOB}?amount=5&issuer=${ISSUER}`, 'bad-link-token'],
  ['an invoice cut off', `xrpl:${BOB}?invoiceid=AB12`, 'bad-link-invoice'],
  ['an unknown network', `xrpl:${BOB}?amount=5&network=MOONNET`, 'bad-link-network'],
  ['two destinations', `https://shop.test/?to=${BOB}&TO=${ISSUER}`, 'bad-address'],
  ['a broken escape', 'https://xumm.app/%E0%A4%A', 'unknown'],
  ['quotes without end', '"'.repeat(65_000), 'empty'],
  [
    'options that cannot be kept',
    '{"txjson":{"TransactionType":"Payment"},"options":{"submit":false}}',
    'options',
  ],
  ['an address inside a longer word', `x${BOB}x`, 'unknown'],
  ['prose', 'Thank you for your purchase.', 'unknown'],
  ['another link', 'https://example.test/', 'unknown'],
  ['nothing', '  ', 'empty'],
  ['half a transaction', '{"TransactionType":"Payment"', 'bad-json'],
  ['other JSON', '{"name":"x"}', 'no-type'],
  ['a list', '[1,2]', 'bad-json'],
  ['a signed transaction', '{"TransactionType":"Payment","TxnSignature":"AB"}', 'signed'],
  ['too much', ' '.repeat(70_000), 'too-long'],
])('%s: nothing to sign, and why', (_name, text, why) => {
  expect(read(text)).toEqual({ kind: 'nothing', why });
});

test('a transaction is taken as it stands', () => {
  const txjson = { TransactionType: 'Payment', Destination: BOB, Amount: '1000000' };
  expect(read(JSON.stringify(txjson, null, 2))).toEqual({ kind: 'transaction', txjson });
  expect(read(JSON.stringify({ txjson }))).toEqual({ kind: 'transaction', txjson });
});

test('the network a payload body asks for is kept', () => {
  const txjson = { TransactionType: 'Payment' };
  const body = { txjson, options: { force_network: 'TESTNET', submit: true } };
  expect(read(JSON.stringify(body))).toEqual({ kind: 'transaction', txjson, network: 'TESTNET' });
});

test('a transaction with a seed beside it is refused', () => {
  expect(read('{"txjson":{"TransactionType":"Payment"},"seed":"sn…"}')).toEqual({ kind: 'secret' });
});
