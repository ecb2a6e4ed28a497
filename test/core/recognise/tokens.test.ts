import fc from 'fast-check';
import { encodeAccountID } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { runs } from '../../runs';

const ISSUER = 'rNMovRR3WPbFLVaSbETCCR71XsqyxhJ9P6';
const RLUSD = '524C555344000000000000000000000000000000';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  `https://livenet.xrpl.org/token/RLUSD.${ISSUER}`,
  `https://xrpscan.com/token/RLUSD.${ISSUER}`,
  `https://bithomp.com/en/token/${ISSUER}/${RLUSD}`,
  `https://firstledger.net/token/${ISSUER}/${RLUSD}`,
  `https://xpmarket.com/token/RLUSD-${ISSUER}`,
  `https://xmagnetic.org/dex/RLUSD+${ISSUER}_XRP+XRP`,
  `https://tokens.example/trade?market=RLUSD%2B${ISSUER}/XRP`,
  `https://tokens.example/RLUSD:${ISSUER}`,
  `https://tokens.example/trustline/${RLUSD}/${ISSUER}`,
  `xrpscan.com/token/RLUSD.${ISSUER}`,
  `See https://xrpscan.com/token/RLUSD.${ISSUER}, a dollar.`,
  `RLUSD.${ISSUER}`,
  `${ISSUER}.RLUSD`,
  `RLUSD issuer: ${ISSUER}`,
  `Token: RLUSD, issued by ${ISSUER}`,
  `${ISSUER} (issuer)\nCurrency code: ${RLUSD}`,
  `Emittent: ${ISSUER}\nWährung: RLUSD`,
  `[[TOKENS]]\nissuer = "${ISSUER}"\ncurrency = "RLUSD"`,
])('reads a trust line without a limit from a token: %j', (text) => {
  const LimitAmount = { currency: RLUSD, issuer: ISSUER };
  const network = text.includes('xrpl.org') || /xrpscan|bithomp/.test(text) ? 'MAINNET' : undefined;
  expect(read(text)).toEqual({
    kind: 'transaction',
    txjson: { TransactionType: 'TrustSet', LimitAmount },
    ...(network && { options: { network } }),
  });
});

test.each([
  ...[RLUSD, 'RLUSD'].map(
    (code) => `https://xrpl.services/?issuer=${ISSUER}&currency=${code}&limit=100000`,
  ),
  `currency: RLUSD\nissuer: ${ISSUER}\nlimit: 100000`,
])('uses the given limit for the trust line: %s', (text) => {
  const LimitAmount = { currency: RLUSD, issuer: ISSUER, value: '100000' };
  expect(read(text)).toMatchObject({ txjson: { TransactionType: 'TrustSet', LimitAmount } });
});

test.each([
  ['an issuer of an unnamed token', `Issuer: ${ISSUER}`, 'issuer'],
  ['a token page without a code', `https://t.example/token/${ISSUER}`, 'issuer'],
  ['a token called XRP', `XRP.${ISSUER}`, 'issuer'],
  ['a page of an unknown kind', `https://site.example/rewards/${ISSUER}`, 'unclear-link'],
  ['an address inside a path segment', `https://site.example/x-${ISSUER}-y`, 'unclear-link'],
  [
    'two tokens',
    `https://t.example/dex/USD+${ISSUER}_EUR+rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq`,
    'many',
  ],
  [
    'a limit as a word',
    `https://xrpl.services/?issuer=${ISSUER}&currency=USD&limit=max`,
    'bad-link-amount',
  ],
])('refuses %s', (_name, text, why) => {
  expect(read(text)).toMatchObject({ kind: 'nothing', why });
});

test.each([
  `https://xaman.app/detect/request:rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz?amount=5&currency=RLUSD&issuer=${ISSUER}`,
])('converts the long name of a token to its code: %s', (text) => {
  const token = { currency: RLUSD, issuer: ISSUER, value: '5' };
  expect(read(text)).toMatchObject({ kind: 'payment', payment: { token } });
});

test.each([
  `https://share.example/?url=xrpl:${ISSUER}`,
  `xrpl:${ISSUER}`,
  `XRP: ${ISSUER}`,
  `Wallet-${ISSUER}`,
])('does not take a word before an address for a token: %s', (text) => {
  expect(read(text).kind).not.toBe('transaction');
});

test.each([
  `xrpl:${ISSUER}?to=raW67besXtY821uV8eC2BtnZtX6Y54hLih`,
  `https://xaman.app/detect/request:${ISSUER}?to=raW67besXtY821uV8eC2BtnZtX6Y54hLih`,
  `https://xaman.app/detect/xrpl:${ISSUER}?to=raW67besXtY821uV8eC2BtnZtX6Y54hLih`,
  `https://livenet.xrpl.org/accounts/${ISSUER}?to=raW67besXtY821uV8eC2BtnZtX6Y54hLih`,
])('refuses a link with two destinations: %s', (text) => {
  expect(read(text)).toMatchObject({ kind: 'nothing', why: 'many' });
});

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => encodeAccountID(bytes));
const code = fc.oneof(
  fc.stringMatching(/^[A-WYZ][A-Z0-9]{2}$/),
  fc.stringMatching(/^[A-WYZ][A-Z]{3,9}$/),
  fc.stringMatching(/^[1-9A-F][0-9A-F]{39}$/),
);
const site = fc.constantFrom('xrpscan.com', 'xpmarket.com', 'a.b.example', 'dex.example');
const page = fc.constantFrom(
  ...[
    'token',
    'tokens',
    'en/token',
    'currency',
    'dex',
    'swap',
    'trade',
    'amm',
    'asset',
    'trustline',
  ],
);
const joint = fc.constantFrom('.', '-', '+', ':', '/', '%2B');

test('never reads a page about a token as a payment', () => {
  fc.assert(
    fc.property(
      site,
      page,
      code,
      joint,
      address,
      fc.boolean(),
      (host, kind, name, sign, to, first) => {
        const pair = first ? `${name}${sign}${to}` : `${to}${sign}${name}`;
        expect(read(`https://${host}/${kind}/${pair}`).kind).not.toBe('payment');
      },
    ),
    { numRuns: runs(1000) },
  );
});
