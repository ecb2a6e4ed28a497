import { expect, test } from 'vitest';
import { recognise } from '../../../../src/core/recognise/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ISSUER = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const OTHER = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';
const SEND = 'https://bithomp.com/en/services/send';
const ESCROW = 'https://bithomp.com/en/services/escrow';
const CHECK = 'https://bithomp.com/services/check';
const TRUST = 'https://bithomp.com/en/services/trustline';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  [
    `${SEND}?address=${BOB}&amount=12.5&destinationTag=42`,
    { destination: BOB, xrp: '12.5', tag: 42, network: 'MAINNET' },
  ],
  [`${SEND}?address=${BOB}`, { destination: BOB, network: 'MAINNET' }],
  [
    `https://test.bithomp.com/en/services/send?address=${BOB}&amount=1`,
    { destination: BOB, xrp: '1', network: 'TESTNET' },
  ],
  [
    `https://xahauexplorer.com/services/send?address=${BOB}&amount=1&currency=XAH`,
    { destination: BOB, xrp: '1', network: 'XAHAU' },
  ],
  [
    `${SEND}?address=${BOB}&amount=5&currency=USD&currencyIssuer=${ISSUER}`,
    {
      destination: BOB,
      token: { currency: 'USD', issuer: ISSUER, value: '5' },
      network: 'MAINNET',
    },
  ],
  [
    `${SEND}?address=${BOB}&amount=5&currency=XRP&memo=hello&remit=false`,
    { destination: BOB, xrp: '5', memo: '68656C6C6F', network: 'MAINNET' },
  ],
  [
    `https://link.trustwallet.com/send?asset=c144&address=${BOB}&amount=3&memo=77`,
    { destination: BOB, xrp: '3', tag: 77, network: 'MAINNET' },
  ],
  [
    `https://link.trustwallet.com/send?coin=144&address=${BOB}`,
    { destination: BOB, network: 'MAINNET' },
  ],
  [
    `trust://send?asset=c144&address=${BOB}&amount=3`,
    { destination: BOB, xrp: '3', network: 'MAINNET' },
  ],
])('reads the payment that a service link fills in: %s', (text, payment) => {
  expect(read(text)).toEqual({ kind: 'payment', payment });
});

test.each([
  [
    `${ESCROW}?address=${BOB}&amount=12.5&destinationTag=7&finishAfter=1900000000&cancelAfter=1900086400`,
    {
      TransactionType: 'EscrowCreate',
      Destination: BOB,
      DestinationTag: 7,
      Amount: '12500000',
      FinishAfter: 953_315_200,
      CancelAfter: 953_401_600,
    },
  ],
  [
    `${ESCROW}?address=${BOB}&amount=1&cancelAfter=1900086400&condition=a0258020E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855810100&sourceTag=3`,
    {
      TransactionType: 'EscrowCreate',
      Destination: BOB,
      Amount: '1000000',
      SourceTag: 3,
      CancelAfter: 953_401_600,
      Condition: 'A0258020E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855810100',
    },
  ],
  [
    `${CHECK}?address=${BOB}&amount=2&destinationTag=9&memo=rent`,
    {
      TransactionType: 'CheckCreate',
      Destination: BOB,
      DestinationTag: 9,
      SendMax: '2000000',
      Memos: [{ Memo: { MemoData: '72656E74' } }],
    },
  ],
  [
    `${CHECK}?address=${BOB}&amount=2&currency=USD&currencyIssuer=${ISSUER}&invoiceId=${'AB'.repeat(32)}`,
    {
      TransactionType: 'CheckCreate',
      Destination: BOB,
      SendMax: { currency: 'USD', issuer: ISSUER, value: '2' },
      InvoiceID: 'AB'.repeat(32),
    },
  ],
  [
    `${TRUST}?currency=USD&currencyIssuer=${ISSUER}&mode=advanced&limit=100`,
    {
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: ISSUER, value: '100' },
    },
  ],
  [
    `${TRUST}?currency=USD&issuer=${ISSUER}&noRipple=true`,
    { TransactionType: 'TrustSet', LimitAmount: { currency: 'USD', issuer: ISSUER } },
  ],
])('reads the transaction that a service link fills in: %s', (text, txjson) => {
  expect(read(text)).toEqual({ kind: 'transaction', txjson, options: { network: 'MAINNET' } });
});

test.each([
  [`${SEND}?address=${BOB}&amount=5&remit=true`, 'unclear-part'],
  [`${SEND}?address=${BOB}&amount=5&fee=0.5`, 'unclear-part'],
  [`${SEND}?address=${BOB}&amount=5&sourceTag=12`, 'unclear-part'],
  [`${SEND}?address=${BOB}&amount=all`, 'bad-link-amount'],
  [`${SEND}?address=${BOB}&address=${OTHER}&amount=1`, 'many'],
  [`${SEND}?address=${BOB}x&amount=1`, 'bad-address'],
  [`${ESCROW}?address=${BOB}&amount=1&finishAfter=tomorrow`, 'unclear-part'],
  [`${ESCROW}?address=${BOB}&amount=1&finishAfter=90`, 'unclear-part'],
  [`${ESCROW}?address=${BOB}&amount=1&fee=3&finishAfter=1900000000`, 'unclear-part'],
  [`${ESCROW}?address=${BOB}&amount=1&condition=xyz`, 'unclear-part'],
  [`${CHECK}?address=${BOB}&amount=1&expiration=30`, 'unclear-part'],
  [`${CHECK}?address=${BOB}&amount=1&destinationTag=4294967296`, 'bad-link-tag'],
  [`${TRUST}?currency=USD&currencyIssuer=${ISSUER}&freeze=true`, 'unclear-part'],
  [`${TRUST}?currency=USD&currencyIssuer=${ISSUER}&qualityIn=2`, 'unclear-part'],
  [`${TRUST}?currency=USD&currencyIssuer=${ISSUER}&issuer=${OTHER}`, 'many'],
  [`https://link.trustwallet.com/send?asset=c144_tUSD&address=${BOB}`, 'bad-link-token'],
  [`https://link.trustwallet.com/send?address=${BOB}&asset=c144&coin=60`, 'other-chain'],
])('refuses a service link that it does not understand as a whole: %s', (text, why) => {
  expect(read(text)).toMatchObject({ kind: 'nothing', why });
});

test.each([
  `xrpl:${BOB}?to=${OTHER}`,
  `xrpl:${BOB}?address=${OTHER}`,
  `xrpl://${BOB}?wallet=${OTHER}`,
  `xrpl:1:${BOB}?to=${OTHER}`,
  `ripple:${BOB}?to=${OTHER}&amount=1`,
  `https://xaman.app/detect/request:${BOB}?address=${OTHER}`,
  `xumm://xaman.app/detect/request:${BOB}?to=${OTHER}`,
  `https://pay.example/?to=${BOB}&address=${OTHER}`,
  `https://pay.example/account/${BOB}?to=${OTHER}`,
  `https://xaman.app/detect/request:${BOB}?destination=${OTHER}`,
  `https://xrpscan.com/account/${BOB}?destination=${OTHER}`,
  `https://bithomp.com/en/account/${BOB}?address=${OTHER}`,
  `https://bithomp.com/en/account/${BOB}/transactions?to=${OTHER}`,
])('refuses a link that contradicts itself: %s', (text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'many' });
});

test.each([
  [`xrpl:0:${BOB}`, { destination: BOB, network: 'MAINNET' }],
  [`xrpl:1:${BOB}`, { destination: BOB, network: 'TESTNET' }],
  [`xrpl:1:${BOB}-7`, { destination: BOB, tag: 7, network: 'TESTNET' }],
  [`xrpl:21337:${BOB}?dt=7`, { destination: BOB, tag: 7, network: 'XAHAU' }],
  [`Account xrpl:2:${BOB}, please.`, { destination: BOB, network: 'DEVNET' }],
])('reads an account id of CAIP-10: %s', (text, payment) => {
  expect(read(text)).toEqual({ kind: 'payment', payment });
});

test.each([
  ['an unknown network', `xrpl:4711:${BOB}`],
  ['another network in the query', `xrpl:1:${BOB}?network=MAINNET`],
])('refuses an account id of CAIP-10 with %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'nothing', why: 'bad-link-network' });
});

const UUID = '3c5c7a9e-1b2d-4f60-8a71-c2d3e4f50617';

test.each(['xumm', 'xaman'])('reads %s://xaman.app/… as with https', (scheme) => {
  for (const path of [
    `detect/request:${BOB}?amount=5&dt=7`,
    `detect/${BOB}?dt=1`,
    `detect/xrpl:${BOB}?dt=1`,
    'detect/xapp:some.app/deep?a=1',
    'detect/feature:some-thing?type=beta',
    `sign/${UUID}`,
    `tx/${'AB'.repeat(32)}`,
  ]) {
    const expected = read(`https://xaman.app/${path}`);
    expect(expected.kind).not.toBe('nothing');
    expect(read(`${scheme}://xaman.app/${path}`)).toEqual(expected);
    expect(read(`${scheme}://xumm.app/${path}`)).toEqual(expected);
  }
});
