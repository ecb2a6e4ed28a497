import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const UUID = '3c5c7a9e-1b2d-4f60-8a71-c2d3e4f50617';
const OTHER = '9d1b8c1f-0f7a-4b8e-9c3d-1a2b3c4d5e6f';
const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';
const ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
const hexOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('hex').toUpperCase();

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'link', text, site: '' });
}

test.each([
  ['sign page', `https://xumm.app/sign/${UUID}`],
  ['sign page of the other host', `https://www.xaman.app/sign/${UUID}`],
  ['sign page with the code', `https://xumm.app/sign/${UUID}/qr`],
  ['sign page for the phone', `https://xumm.app/sign/${UUID}/deeplink`],
  ['QR code image', `https://xumm.app/sign/${UUID}_q.png`],
  ['coarse QR code image', `https://xumm.app/sign/${UUID}_m.png`],
  ['QR code matrix', `https://xumm.app/sign/${UUID}_q.json`],
  ['any first path segment', `https://xaman.app/detect/${UUID}`],
  ['capitals', `HTTPS://XUMM.APP/SIGN/${UUID.toUpperCase()}`],
  ['a query that names an address', `https://xumm.app/sign/${UUID}?to=${BOB}&amount=5`],
  ['scheme xumm', `xumm://${UUID}`],
  ['scheme xaman', `xaman://${UUID}/`],
  ['prose', `Please sign <https://xumm.app/sign/${UUID}>.`],
  [
    'prose with its QR code image',
    `https://xumm.app/sign/${UUID} https://xumm.app/sign/${UUID}_q.png`,
  ],
])('reads a sign request from its link: %s', (_name, text) => {
  const link = `https://xumm.app/sign/${UUID}`;
  expect(read(text)).toEqual({ kind: 'payload', uuid: UUID, link });
});

test.each([
  ['pairing', `https://xumm.app/pair/${UUID}.${OTHER}`, `https://xumm.app/pair/${UUID}.${OTHER}`],
  ['xapp', 'https://xumm.app/detect/xapp:Some.App', 'https://xaman.app/detect/xapp:some.app'],
  [
    'xapp',
    'https://xaman.app/detect/xapp:some.app/deep/er?a=1&b=%22x%22#fragment',
    'https://xaman.app/detect/xapp:some.app/deep/er?a=1&b=%22x%22',
  ],
  [
    'xapp',
    `https://xaman.app/detect/xapp:some.app?to=${BOB}`,
    `https://xaman.app/detect/xapp:some.app?to=${BOB}`,
  ],
  [
    'feature',
    'https://xumm.app/detect/feature:allow-something?type=secret-door',
    'https://xaman.app/detect/feature:allow-something?type=secret-door',
  ],
  ['translation', `xumm://translation/${UUID}`, `xumm://translation/${UUID}`],
  ['payid', 'alice$example.com', 'https://xaman.app/detect/alice$example.com'],
  ['payid', '“Alice$Pay.Example.com”', 'https://xaman.app/detect/alice$pay.example.com'],
  [
    'payid',
    'https://xaman.app/detect/al.ice$example.com',
    'https://xaman.app/detect/al.ice$example.com',
  ],
  [
    'seed-alphabet',
    `https://xumm.app/detect/secret?type=alt-family-seed&name=Old%20Chain&alphabet=${ALPHABET}`,
    `https://xaman.app/detect/secret?type=alt-family-seed&name=Old+Chain&alphabet=${ALPHABET}`,
  ],
])('reads %s as something that only Xaman opens: %s', (what, text, link) => {
  expect(read(text)).toEqual({ kind: 'elsewhere', what, link });
});

type Row = [name: string, text: string, found: object];
const payment = (text: string): Row => [
  'payment',
  text,
  { kind: 'payment', payment: { destination: BOB } },
];
const tagged = (text: string): Row => [
  'payment with its tag',
  text,
  { kind: 'payment', payment: { destination: BOB, tag: 7 } },
];
const trust = {
  TransactionType: 'TrustSet',
  LimitAmount: { currency: 'USD', issuer: BOB, value: '1' },
};
const blob = '12'.repeat(60);

test.each<Row>([
  payment(`https://xaman.app/detect/${BOB}`),
  payment(`https://xaman.app/detect/xrpl:${BOB}`),
  payment(`https://xaman.app/detect/xrpl%3A${BOB}`),
  payment(`https://xaman.app/detect//${BOB}`),
  tagged(`https://xaman.app/detect/${BOB}?dt=7`),
  tagged(`https://xaman.app/detect/${BOB}:7`),
  tagged(`https://xaman.app/detect/xrpl://${BOB}?dt=7`),
  tagged(`https://xaman.app/detect/?to=${BOB}&dt=7`),
  tagged(`https://xaman.app/detect/anything?to=${BOB}&dt=7`),
  [
    'transaction',
    `https://xaman.app/detect/${hexOf(trust)}`,
    { kind: 'transaction', txjson: trust },
  ],
  ['transaction', hexOf(trust), { kind: 'transaction', txjson: trust }],
  ['transaction', hexOf({ txjson: trust }), { kind: 'transaction', txjson: trust }],
  ['blob', `https://xaman.app/detect/${blob}`, { kind: 'blob', hex: blob }],
  ['hash', `https://xaman.app/tx/${HASH}`, { kind: 'hash', txid: HASH }],
  ['hash', `https://xaman.app/detect/${HASH}`, { kind: 'hash', txid: HASH }],
])('reads a %s from a link of Xaman: %s', (_name, text, found) => {
  expect(read(text)).toEqual(found);
});

test.each([
  ['another host', `https://xumm.app.evil.test/sign/${UUID}`],
  ['a user name that looks like the host', `https://xumm.app@evil.test/sign/${UUID}`],
  ['another port', `https://xumm.app:8443/sign/${UUID}`],
  ['a bare UUID', UUID],
  ['a UUID of another version', 'https://xumm.app/sign/3c5c7a9e-1b2d-1f60-8a71-c2d3e4f50617'],
  ['a UUID that is cut off', `https://xumm.app/sign/${UUID.slice(0, -1)}`],
  ['detect in detect', `https://xaman.app/detect/https://xaman.app/detect/${BOB}`],
  ['a payment hidden by escapes', `https://xaman.app/detect/${BOB}%3Fdt%3D7`],
  ['an address with text before it', `https://xaman.app/detect/x=${BOB}`],
  ['a feature without a type', 'https://xaman.app/detect/feature:x'],
  ['another import', 'https://xaman.app/detect/secret?type=other&name=x'],
  [
    'an alphabet with a duplicate letter',
    `https://xaman.app/detect/secret?type=alt-family-seed&name=x&alphabet=rr${ALPHABET.slice(2)}`,
  ],
  ['an xApp with an invalid name', 'https://xaman.app/detect/xapp:%22%3E'],
  ['a PayID in prose', 'Pay alice$example.com today'],
  ['a price', 'US$5.00'],
  ['code', '$scope.value'],
  ['the home page', 'https://xaman.app/'],
])('finds nothing in %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'unknown' });
});

test.each([
  ['two sign requests', `xumm://${UUID} xumm://${OTHER}`, 'many'],
  [
    'a mistyped address inside',
    `https://xaman.app/detect/${BOB.replace('Sjq', 'Sjr')}`,
    'bad-address',
  ],
  [
    'an xApp link that is too long for a QR code',
    `https://xaman.app/detect/xapp:a?b=${'x'.repeat(1000)}`,
    'long-link',
  ],
])('refuses %s', (_name, text, why) => {
  expect(read(text)).toEqual({ kind: 'nothing', why });
});

test.each([
  ['an xApp', `https://xaman.app/detect/xapp:a?key=${SEED}`],
  ['a fragment', `https://xumm.app/sign/${UUID}#${SEED}`],
  ['a template', `https://xaman.app/detect/${hexOf({ ...trust, note: SEED })}`],
  [
    'escapes',
    `https://xaman.app/detect/${SEED.replace(/./g, (x) => `%${x.charCodeAt(0).toString(16)}`)}`,
  ],
])('detects a secret in %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'secret' });
});
