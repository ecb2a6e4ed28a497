import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { StringDecoder, StringType, StringTypeDetector } from 'xumm-string-decode';
import { recognise } from '../../../src/core/recognise/recognise';
import type { Recognised } from '../../../src/core/recognise/recognised';
import { findDestination } from '../../../src/core/transaction/destination';

// The phone's scanner uses this decoder of Xaman. One of its patterns takes exponential time, so the
// tests give it only the short strings of these tables.

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ISSUER = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const UUID = '3c5c7a9e-1b2d-4f60-8a71-c2d3e4f50617';
const OTHER = '9d1b8c1f-0f7a-4b8e-9c3d-1a2b3c4d5e6f';
const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';
const ALPHABET = 'cpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2brdeCg65jkm8oFqi1tuvAxyz';
const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
const KEY = `00${'0A'.repeat(32)}`;
const WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident';
const JSON_HEX = Buffer.from(
  `{"TransactionType":"TrustSet","LimitAmount":{"currency":"USD","issuer":"${BOB}","value":"1"}}`,
)
  .toString('hex')
  .toUpperCase();
const BLOB = '12'.repeat(60);

interface ScanResult {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function scan(text: string): ScanResult {
  const detected = new StringTypeDetector(text);
  const data: unknown = new StringDecoder(detected).getAny();
  return { type: StringType[detected.getType()] ?? '', data: (data ?? {}) as ScanResult['data'] };
}

/** Converts the scanner's result to what `recognise` must return. */
function expectedOf({ type, data }: ScanResult): object | undefined {
  switch (type) {
    case 'XrplDestination':
      return destination(data);
    case 'XummPayloadReference':
      return { kind: 'payload', uuid: data.uuid };
    case 'XummPairingToken':
      return { kind: 'elsewhere', what: 'pairing', link: `https://xumm.app/pair/${data.token}` };
    case 'XummTranslation':
      return { kind: 'elsewhere', what: 'translation', link: `xumm://translation/${data.uuid}` };
    case 'XummXapp':
      return { kind: 'elsewhere', what: 'xapp', link: linkWith(`xapp:${data.xapp}`) };
    case 'XummFeature':
      return { kind: 'elsewhere', what: 'feature', link: linkWith(`feature:${data.feature}`) };
    case 'PayId':
      return { kind: 'elsewhere', what: 'payid', link: linkWith(String(data.payId)) };
    case 'XrplAltFamilySeedAlphabet':
      return {
        kind: 'elsewhere',
        what: 'seed-alphabet',
        link: expect.stringContaining(`name=${data.name}&alphabet=${data.alphabet}`),
      };
    case 'XrplTransactionHash':
      return { kind: 'hash', txid: String(data.txhash).toUpperCase() };
    case 'XrplSignedTransaction':
      return { kind: 'blob', hex: String(data.txblob).toUpperCase() };
    case 'XrplTransactionTemplate': {
      const txjson = JSON.parse(Buffer.from(String(data.jsonhex), 'hex').toString());
      return { kind: 'transaction', txjson };
    }
    case 'XrplSecret':
      return { kind: 'secret' };
    default:
      return undefined;
  }
}

function linkWith(start: string) {
  return expect.stringContaining(`https://xaman.app/detect/${start}`);
}

function destination({ to, tag, amount, currency, issuer }: ScanResult['data']) {
  const known = findDestination(String(to));
  const token = currency && { currency, issuer, ...(amount !== undefined && { value: amount }) };
  return {
    kind: 'payment',
    payment: expect.objectContaining({
      destination: known?.address,
      ...((tag ?? known?.tag) !== undefined && { tag: tag ?? known?.tag }),
      ...(token ? { token } : amount !== undefined && { xrp: amount }),
    }),
  };
}

function read(text: string): Recognised {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

const X_TAGGED = classicAddressToXAddress(BOB, 1, false);

test.each([
  ...[BOB, X_TAGGED, `${BOB}:1`, `${BOB}-1`, `${BOB} 1`, `${BOB}?dt=1`, `${BOB}\n\n1`],
  ...[
    `ripple:${BOB}`,
    `Ripple: ${BOB}`,
    `xrp:${BOB}?dt=1`,
    `ripple:${BOB}:1`,
    `xrpladdr:${X_TAGGED}`,
  ],
  ...[`xrpl:${BOB}?dtag=1&amount=2.5`, `xrpl://${BOB}?amount=10`, `xrpl://to=${BOB}&dt=1&amount=2`],
  ...[`anything:${BOB}?dt=9`, `scheme://uri/folders?${BOB}:1`, `?${BOB}:1?amount=5`],
  ...[`to=${BOB}&amount=3&tag=4`, `amount=3&to=${BOB}&destinationtag=4`, `?to=${BOB}&amount=3`],
  ...[`to=${BOB}&currency=USD&issuer=${ISSUER}&amount=3`, `to=${BOB}&currency=${ISSUER}:USD`],
  `currency=USD:${ISSUER}&to=${BOB}&amount=1`,
  ...[`https://shop.test/send?to=${BOB}&amount=30&dt=7`, `https://shop.test/pay/${BOB}?amount=12`],
  ...[`https://xumm.app/detect///${BOB}?dt=1`, `https://xaman.app/detect/request:${BOB}?dt=1`],
  `https://xumm.app/detect/request:${BOB}?amount=1.5&currency=USD&issuer=${ISSUER}&dt=1`,
  `https://xumm.app/detect/request:${BOB}?browserqr=true&`,
  ...[`https://xumm.app/detect/${BOB}`, `https://xumm.app/detect/xrpl:${BOB}?dt=1`],
  ...[`Deposit to: ${BOB}\n\nDestination Tag:\n45678 and make\n\nsure`, `${BOB}\nTag and more: …`],
  ...[`https://xumm.app/sign/${UUID}`, `https://www.xaman.app/sign/${UUID}/qr`, `xumm://${UUID}`],
  ...[`xaman://${UUID}`, `https://xaman.app/any/${UUID}/more?to=${BOB}`],
  ...[`https://xumm.app/pair/${UUID}.${OTHER}`, `xumm://translation/${UUID}`],
  ...['https://xumm.app/detect/xapp:some.app', 'https://xaman.app/detect/xapp:Some.App/deep?a=1'],
  `https://xumm.app/detect/xapp:some.app?to=${BOB}`,
  'https://xumm.app/detect/feature:some-thing?type=beta',
  ...['alice$example.com', 'https://xumm.app/detect/alice%24pay.example.com'],
  `https://xumm.app/detect/secret?type=alt-family-seed&name=CasinoCoin&alphabet=${ALPHABET}`,
  ...[`https://xumm.app/tx/${HASH}`, JSON_HEX, `https://xumm.app/detect/${JSON_HEX}`],
  ...[BLOB, `https://xumm.app/detect/${BLOB}`, `https://xumm.app/tx/${BLOB}`],
  ...[
    SEED,
    `secret: ${SEED}`,
    KEY,
    `https://xumm.app/detect/${KEY}`,
    `https://xumm.app/detect/${SEED}`,
  ],
  ...[WORDS, `https://xumm.app/detect/${encodeURIComponent(WORDS)}?qr=true`],
])('reads the same as the phone’s scanner: %s', (text) => {
  const expected = expectedOf(scan(text));
  expect(expected).toBeDefined();
  expect(read(text)).toMatchObject(expected ?? {});
});

test.each([
  ['an address whose checksum is wrong', BOB.replace('Sjq', 'Sjr')],
  [
    'a link with such an address',
    `https://xumm.app/detect/request:${BOB.replace('Sjq', 'Sjr')}?dt=1`,
  ],
  ['the first of two addresses', `${BOB} ${ISSUER}`],
  ['an address in a longer word', `xx${BOB}xx`],
  ['a test network’s X-address', `${classicAddressToXAddress(BOB, 1, true).slice(1)}`],
  ['an amount as a word', `xrpl:${BOB}?amount=all`],
  ['an invoice cut off', `?${BOB}:123?invoice=ABCD`],
  ['an unknown network', `https://shop.test/send?to=${BOB}&amount=30&network=0`],
  ['a token without an issuer', `to=${BOB}&currency=USD`],
  ['a tag hidden by escapes', `https://xumm.app/detect/${BOB}%3Fdt%3D7`],
  ['a tag alone', 'Tag: 32768'],
  ['a PayID without a name', 'https://xumm.app/detect/$example.com'],
  ['half an alphabet', 'https://xumm.app/detect/secret?type=alt-family-seed&name=x&alphabet=abc'],
])('refuses what the scanner accepts: %s', (_name, text) => {
  expect(scan(text).type).not.toBe('Invalid');
  expect(read(text).kind).toBe('nothing');
});

test('does not take an Ed25519 public key in a transaction for a secret', () => {
  const text = `{"TransactionType":"SignIn","SigningPubKey":"ED${'0A'.repeat(32)}"}`;
  expect(read(text).kind).toBe('transaction');
});
