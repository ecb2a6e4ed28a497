import { expect, test } from 'vitest';
import type { Fields } from '../../../src/core/fields';
import { paymentTransaction } from '../../../src/core/recognise/payment-transaction';
import { recognise } from '../../../src/core/recognise/recognise';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { inEnglish } from '../transaction/english';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const BANK = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';

/** What the window would send for a text; undefined when it sends nothing. */
function findSent(text: string): Fields | undefined {
  const found = recognise({ id: '', createdAt: 0, kind: 'selection', text, site: '' });
  const txjson =
    found.kind === 'payment'
      ? paymentTransaction(found.payment)
      : found.kind === 'transaction' && found.txjson;
  return txjson && findEncodingProblem(txjson) === undefined ? txjson : undefined;
}

const json = (fields: string) =>
  `{"TransactionType":"Payment","Destination":"${BOB}","DestinationTag":1,${fields}}`;
const usd = (value: string) => `{"currency":"USD","issuer":"${BANK}","value":${value}}`;
const trust = (value: string) => `{"TransactionType":"TrustSet","LimitAmount":${usd(value)}}`;
const link = (query: string) => `xrpl:${BOB}?dt=1&${query}`;
const token = `currency=USD&issuer=${BANK}`;

test.each<[string, string]>([
  [json('"Amount":"25000000"'), '25 XRP'],
  [json('"Amount":"1"'), '0.000001 XRP'],
  [json('"Amount":"100000000000000000"'), '100000000000 XRP'],
  [json('"DeliverMax":"25000000"'), '25 XRP'],
  [json('"Amount":"25000000","DeliverMax":"25000000"'), '25 XRP'],
  [json(`"Amount":${usd('"1e5"')}`), '100000 USD'],
  [json(`"Amount":${usd('"1E-5"')}`), '0.00001 USD'],
  [json(`"Amount":${usd('"1.000005678901234e-10"')}`), '0.0000000001000005678901234 USD'],
  [json(`"Amount":${usd('"25.00"')}`), '25 USD'],
  [json(`"Amount":${usd('25')}`), '25 USD'],
  [json(`"Amount":${usd('25.5')}`), '25.5 USD'],
  [json(`"DeliverMax":${usd('"2.5e1"')},"Amount":${usd('"25.0"')}`), '25 USD'],
  [
    json(`"Amount":{"currency":"534f4c4f${'0'.repeat(32)}","issuer":"${BANK}","value":"1"}`),
    '1 SOLO',
  ],
  [json(`"Amount":{"currency":"2e4","issuer":"${BANK}","value":"1"}`), '1 2e4'],
  [trust('"9999999999999999e80"'), `9999999999999999${'0'.repeat(80)} USD`],
  [trust('"1000000000000000e-30"'), '0.000000000000001 USD'],
  [trust('"0.0"'), '0 USD'],
  [link('amount=25'), '25 XRP'],
  [link('amount=25.500000000'), '25.5 XRP'],
  [link('amount=007'), '7 XRP'],
  [link('amount=5&currency=xrp'), '5 XRP'],
  [link(`amount=007&${token}`), '7 USD'],
  [link(`amount=0.000000000000001&${token}`), '0.000000000000001 USD'],
])('%s is sent as %s', (text, amount) => {
  const sentences = sentencesOf(findSent(text) ?? {}).map(inEnglish);
  expect(`${sentences.join(' ')} `.replace(/[.,] /g, ' ')).toContain(` ${amount} `);
});

test.each([
  json('"Amount":25000000'),
  json('"Amount":"25.5"'),
  json('"Amount":"1e6"'),
  json('"Amount":"-5"'),
  json('"Amount":"007"'),
  json('"Amount":"0x10"'),
  json('"Amount":" 5"'),
  json('"Amount":"5,000"'),
  json('"Amount":"100000000000000001"'),
  json('"Amount":"1","DeliverMax":"2"'),
  json(`"Amount":"1","DeliverMax":${usd('"1"')}`),
  json(`"Amount":${usd('"-5"')}`),
  json(`"Amount":${usd('-5')}`),
  json(`"Amount":${usd('"007"')}`),
  json(`"Amount":${usd(`"${'5000'.padStart(64, '0')}"`)}`),
  json(`"Amount":${usd('"1,000"')}`),
  json(`"Amount":${usd('"1e97"')}`),
  json(`"Amount":${usd('"12345678901234567"')}`),
  json(`"Amount":${usd('1e400')}`),
  json(`"Amount":{"currency":"XRP","issuer":"${BANK}","value":"1000"}`),
  json(`"Amount":{"currency":"xrp","issuer":"${BANK}","value":"1000"}`),
  json(`"Amount":{"currency":"XAH","issuer":"${BANK}","value":"1000"}`),
  json('"Amount":{"currency":"XRP","value":"1000"}'),
  json(`"Amount":"1","SendMax":{"currency":"xRp","issuer":"${BANK}","value":"1000"}`),
  '{"TransactionType":"TrustSet","LimitAmount":"1000"}',
  '{"TransactionType":"TrustSet"}',
  link('amount=5&currency=XAH'),
  link('amount=5&currency=XRP&network=XAHAU'),
  link(`amount=5&currency=${'0'.repeat(40)}`),
  link('amount=-5'),
  link('amount=1e3'),
  link('amount=1,000'),
  link('amount=0.0000001'),
  link(`amount=-5&${token}`),
  link(`amount=5&currency=xrp&issuer=${BANK}`),
  link(`amount=5&currency=XAH&issuer=${BANK}`),
  link(`amount=1.23456789012345678&${token}`),
])('%s is refused', (text) => {
  expect(findSent(text)).toBeUndefined();
});

test('a link in the native currency of Xahau is a payment there', () => {
  const text = link('amount=5&currency=XAH&network=XAHAU');
  expect(recognise({ id: '', createdAt: 0, kind: 'selection', text, site: '' })).toEqual({
    kind: 'payment',
    payment: { destination: BOB, tag: 1, xrp: '5', network: 'XAHAU' },
  });
});
