import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeliveredSums } from '../../../src/core/history/delivered-sums';

function sumsOf(amounts: readonly (readonly [text: string, times: number])[]) {
  const sums = new DeliveredSums();
  for (const [text, times] of amounts) sums.add(text, times);
  return sums.list();
}

const firstSum = (...texts: string[]) => sumsOf(texts.map((text) => [text, 1]))[0]?.value;

test.each([
  [['0.1 USD r', '0.2 USD r'], '0.3'],
  [['1e-15 USD r', '1 USD r'], '1.000000000000001'],
  [['9999999999999999e80 USD r'], `9999999999999999${'0'.repeat(80)}`],
  [['100000000000 XRP', '0.000001 XRP'], '100000000000.000001'],
  [['10 XRP', '10.0 XRP'], '20'],
  [['lots XRP', '1 XRP', '-5 XRP', '1e9999 XRP'], '1'],
])('the sum of %j is %s', (texts, sum) => {
  expect(firstSum(...texts)).toBe(sum);
});

test('an amount that was delivered several times counts each time', () => {
  expect(sumsOf([['0.1 USD r', 30]])).toEqual([
    { unit: 'USD', issuerAndNetwork: 'r', value: '3', payments: 30 },
  ]);
});

test('XRP amounts add up exactly, to the drop', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 10n ** 17n), { minLength: 1 }), (amounts) => {
      const texts = amounts.map(
        (drops) => `${drops / 1_000_000n}.${String(drops % 1_000_000n).padStart(6, '0')} XRP`,
      );
      const total = amounts.reduce((sum, drops) => sum + drops, 0n);
      const [whole, part = ''] = (firstSum(...texts) ?? '').split('.');
      expect(BigInt(`${whole}${part.padEnd(6, '0')}`)).toBe(total);
    }),
  );
});
