import fc from 'fast-check';
import { encodeAccountID } from 'ripple-address-codec';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { readingsOf } from '../../../src/core/recognise/written/number-readings';
import { runs } from '../../runs';

const BOB = 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

function paymentIn(text: string) {
  const found = read(text);
  if (found.kind !== 'payment') throw new Error(`${JSON.stringify(found)}: ${text}`);
  return found.payment;
}

/** The offers as text, and whether the only one is clear. */
function amountsIn(text: string) {
  const { amounts } = paymentIn(text);
  return (
    amounts && [amounts.isClear, ...amounts.offers.map(({ value, unit }) => `${value} ${unit}`)]
  );
}

describe('a text that asks for one amount', () => {
  test.each([
    [`Please pay 25 XRP to ${BOB}, destination tag 1234`, '25 XRP'],
    [`Send 25XRP to ${BOB}`, '25 XRP'],
    [`Send 0.5 xrp to ${BOB}.`, '0.5 XRP'],
    [`Amount: 25 XRP\nAddress: ${BOB}\nTag: 7`, '25 XRP'],
    [`Amount (XRP): 25.10\nAddress: ${BOB}`, '25.1 XRP'],
    [`${BOB}\nTotal XRP: 25`, '25 XRP'],
    [`Please transfer XRP 25 to ${BOB}`, '25 XRP'],
    [`Please send 1,000.50 XRP to ${BOB}`, '1000.5 XRP'],
    [`Please send 1.000,50 XRP to ${BOB}`, '1000.5 XRP'],
    [`Please send 1,234,567 XRP to ${BOB}`, '1234567 XRP'],
    [`Please send 1'000.25 XRP to ${BOB}`, '1000.25 XRP'],
    [`Please send 1\u00a0000 XRP to ${BOB}`, '1000 XRP'],
    [`Please send 12,5 XRP to ${BOB}`, '12.5 XRP'],
    [`Please send 0,125 XRP to ${BOB}`, '0.125 XRP'],
    [`Please send 25 XRP (25.0 XRP) to ${BOB}`, '25 XRP'],
    [`Pay 1500000 drops to ${BOB}`, '1.5 XRP'],
    [`Pay 1,500,000 drops to ${BOB}`, '1.5 XRP'],
    [`Pay 25 XRP within 24 hours to ${BOB}, it needs 2 confirmations`, '25 XRP'],
    [`Pay 25 XRP to ${BOB} before 2026-12-31 at 18:00`, '25 XRP'],
    [`1. Open your wallet\n2. Send 25 XRP to ${BOB}`, '25 XRP'],
    [`- Send: 25 XRP\n- To: ${BOB}`, '25 XRP'],
    [`Amount - 25 XRP\nTo - ${BOB}`, '25 XRP'],
    [`Bitte 25 XRP an ${BOB} überweisen, Zieltag 1234`, '25 XRP'],
    [`Betrag: 1.234,5 XRP\nEmpfänger: ${BOB}`, '1234.5 XRP'],
    [`Por favor, envíe 25 XRP a ${BOB}`, '25 XRP'],
    [`Importe: 25 XRP\nDirección: ${BOB}`, '25 XRP'],
    [`${BOB} に 25 XRP を送金してください`, '25 XRP'],
    [`金額：25 XRP\n${BOB}`, '25 XRP'],
    [`Betaal 25 XRP aan ${BOB}`, '25 XRP'],
    [`Pay 25 XAH to ${BOB}\nNetwork: Xahau`, '25 XAH'],
    [`Pay 25 USD: xrpl:${BOB}?currency=USD&issuer=rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B`, '25 USD'],
    [`Pay 25 XRP: https://xaman.app/detect/request:${BOB}?dt=7`, '25 XRP'],
  ])('is read as one clear amount: %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([true, amount]);
  });

  test('keeps the tag, and fills no amount in', () => {
    expect(paymentIn(`Please pay 25 XRP to ${BOB}, destination tag 1234`)).toEqual({
      destination: BOB,
      tag: 1234,
      amounts: { offers: [{ value: '25', unit: 'XRP' }], isClear: true },
    });
  });
});

describe('an amount that may not be the one to pay', () => {
  test.each([
    ['of two', `Pay 25 XRP or 30 XRP to ${BOB}`, ['25 XRP', '30 XRP']],
    ['beside fiat money', `Pay 25 XRP (≈ $15.00) to ${BOB}`, ['25 XRP']],
    ['beside fiat money in words', `Pay 15 USD in XRP, that is 25 XRP, to ${BOB}`, ['25 XRP']],
    ['beside a number without a unit', `Pay 20 or 25 XRP to ${BOB}`, ['25 XRP']],
    ['beside a percentage', `Pay 25 XRP to ${BOB} and get 2% back`, ['25 XRP']],
    ['beside a fee', `Pay 25 XRP to ${BOB} (network fee 0.1 XRP)`, ['25 XRP', '0.1 XRP']],
    ['with an ambiguous comma', `Pay 1,000 XRP to ${BOB}`, ['1000 XRP', '1 XRP']],
    ['with an ambiguous point', `Bitte 1.500 XRP an ${BOB} zahlen`, ['1500 XRP', '1.5 XRP']],
    ['with an ambiguous space', `Pay option 1 500 XRP to ${BOB}`, ['1500 XRP', '500 XRP']],
    ['about', `Pay about 25 XRP to ${BOB}`, ['25 XRP']],
    ['with a sign for about', `Pay ~25 XRP to ${BOB}`, ['25 XRP']],
    ['at least', `Pay at least 25 XRP to ${BOB}`, ['25 XRP']],
    ['minimum', `${BOB}\nAmount\nMinimum 25 XRP`, ['25 XRP']],
    ['mindestens', `Bitte mindestens 25 XRP an ${BOB} senden`, ['25 XRP']],
    ['a rate', `Send 25 XRP per ticket to ${BOB}`, ['25 XRP']],
    ['a rate with a slash', `Send 25 XRP/month to ${BOB}`, ['25 XRP']],
    ['of the past', `Amount received: 25 XRP\n${BOB}`, ['25 XRP']],
    ['not to pay', `Do not send 25 XRP to ${BOB}`, ['25 XRP']],
    ['beside digits of another script', `Pay 25 XRP (３０) to ${BOB}`, ['25 XRP']],
    ['far away', `Pay 25 XRP. ${'Then wait. '.repeat(50)}${BOB}`, ['25 XRP']],
    ['of another network', `Pay 25 XAH to ${BOB} or 25 XRP`, ['25 XAH', '25 XRP']],
  ])('%s is offered only: %j', (_name, text, offers) => {
    expect(amountsIn(text)).toEqual([false, ...offers]);
  });
});

describe('an amount that nothing asks to pay, or that cannot be paid as it is written', () => {
  test.each([
    `${BOB} holds 25 XRP`,
    `${BOB} 25 XRP`,
    `I sent 25 XRP to ${BOB}`,
    `${BOB}\nMinimum deposit\n20 XRP\nConfirmations: 6`,
    `1\t${BOB}\t7,000,000.5 XRP\t12%`,
    `Pay $25 to ${BOB}`,
    `Pay 25 USD to ${BOB}`,
    `Pay 25 EUR in XRP to ${BOB}`,
    `Pay 25 to ${BOB}`,
    `Pay 25k XRP to ${BOB}`,
    `Pay 25 million XRP to ${BOB}`,
    `Pay 1e3 XRP to ${BOB}`,
    `Pay 0 XRP to ${BOB}`,
    `Pay 0.0000001 XRP to ${BOB}`,
    `Pay 1.5 drops to ${BOB}`,
    `Pay -25 XRP to ${BOB}`,
    `Pay 25½ XRP to ${BOB}`,
    `Pay 10^6 XRP to ${BOB}`,
    `Pay 25-30 XRP to ${BOB}`,
    `Pay 007 XRP to ${BOB}`,
    `Pay 1,00 0.5 XRP5 to ${BOB}`,
    `Pay 25 XRPL to ${BOB}`,
    `Pay １，０００ XRP to ${BOB}`,
    `Pay 1，000 XRP to ${BOB}`,
    `Here are 2 XRP addresses, pay ${BOB}`,
    `Order 12\nXRP address: ${BOB}`,
    `Pay 1 XRP, 2 XRP, 3 XRP, 4 XRP or 5 XRP to ${BOB}`,
    `Pay 25 USD: xrpl:${BOB}`,
  ])('is not offered: %j', (text) => {
    const found = read(text);
    expect(JSON.stringify(found)).not.toContain('offers');
    expect(found).not.toMatchObject({ payment: { xrp: expect.anything() } });
  });
});

describe('an amount beside the amount of a link', () => {
  test.each([
    ['the same', `Pay 25 XRP: xrpl:${BOB}?amount=25`],
    ['the same with zeros', `Pay 25.00 XRP: xrpl:${BOB}?amount=25`],
    ['in fiat money', `Pay $15: xrpl:${BOB}?amount=25`],
    ['of a balance', `We hold 10,000.5 XRP: xrpl:${BOB}?amount=25`],
  ])('leaves the link alone: %s', (_name, text) => {
    expect(paymentIn(text)).toEqual({ destination: BOB, xrp: '25' });
  });

  test('contradicts it: both are offered', () => {
    const payment = paymentIn(`Pay 30 XRP: xrpl:${BOB}?amount=25&dt=7`);
    expect(payment.xrp).toBeUndefined();
    expect(payment).toMatchObject({ destination: BOB, tag: 7 });
    expect(amountsIn(`Pay 30 XRP: xrpl:${BOB}?amount=25`)).toEqual([false, '25 XRP', '30 XRP']);
  });

  test('of another unit contradicts it: both are offered', () => {
    const issuer = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
    const link = `xrpl:${BOB}?amount=25&currency=USD&issuer=${issuer}`;
    expect(paymentIn(`Pay 30 XRP: ${link}`)).toEqual({
      destination: BOB,
      token: { currency: 'USD', issuer },
      amounts: {
        offers: [
          { value: '25', unit: 'USD' },
          { value: '30', unit: 'XRP' },
        ],
        isClear: false,
      },
    });
  });
});

test.each([
  ['25', ['25']],
  ['25.50', ['25.5']],
  ['0.001', ['0.001']],
  ['1234.567', ['1234.567']],
  ['1234,567', ['1234.567']],
  ['1,000', ['1000', '1']],
  ['1.234', ['1234', '1.234']],
  ['1 234', ['1234', '234']],
  ['1 000', ['1000']],
  ['1 234,5', ['1234.5', '234.5']],
  ['1,000.00', ['1000']],
  ['1.000.000', ['1000000']],
  ['1.000.000,25', ['1000000.25']],
  ['1’000', ['1000']],
  ['1_000', ['1000']],
  ['1,00,000.5', ['100000.5']],
  ['1,0000', ['1']],
  ['1,00,00', []],
  ['1.000.00', []],
  ['00', []],
  ['25x', []],
  ['', []],
])('readingsOf reads %j as %j', (written, values) => {
  expect(readingsOf(written)).toEqual(values);
});

const address = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(encodeAccountID);
const drops = fc.bigInt({ min: 1n, max: 10n ** 17n });

/** Decimal text of drops, in a locale's form. */
function inLocale(amount: bigint, locale: string): string {
  const whole = (amount / 1_000_000n).toLocaleString(locale);
  const fraction = (amount % 1_000_000n).toString().padStart(6, '0');
  return `${whole}${locale === 'en' || locale === 'ja' ? '.' : ','}${fraction}`;
}

test('a clear amount is never another one, in any form of any number', () => {
  const locale = fc.constantFrom('en', 'de', 'fr', 'nl', 'ja', 'es');
  fc.assert(
    fc.property(address, drops, locale, (to, amount, form) => {
      const text = `Please send ${inLocale(amount, form)} XRP to ${to}, tag 7`;
      const [offer] = paymentIn(text).amounts?.offers ?? [];
      const [whole = '', fraction = ''] = offer?.value.split('.') ?? [];
      expect(BigInt(whole + fraction.padEnd(6, '0'))).toBe(amount);
      expect(paymentIn(text).amounts?.isClear).toBe(true);
    }),
    { numRuns: runs(1000) },
  );
});

test('two different numbers are never clear', () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 10 ** 6 }).map(String),
    fc.double({ min: 0.01, max: 1000, noNaN: true }).map((value) => value.toFixed(2)),
  );
  const unit = fc.constantFrom(' XRP', ' USD', '', ' EUR', '%', ' drops', 'XRP', ' BTC');
  const join = fc.constantFrom(' or ', ', ', ' - ', '/', '\n', ' of ');
  fc.assert(
    fc.property(address, number, unit, join, number, (to, first, ofFirst, between, second) => {
      fc.pre(Number(first) !== Number(second));
      const found = read(`Pay ${first}${ofFirst}${between}${second} XRP to ${to}`);
      const isClear = found.kind === 'payment' && found.payment.amounts?.isClear === true;
      expect(isClear).toBe(false);
    }),
    { numRuns: runs(2000) },
  );
});
