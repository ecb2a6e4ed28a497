import { type Figure, rounded } from './figure';

/** Lines such as `popup_control_ratio 1.12 (1.08–1.17) slower`: the present build ÷ the revision. */
export function againstTable(figures: readonly Figure[]): string {
  return figures
    .map(({ key, measured, ratio, sides = [] }) => {
      if (!ratio) return `${key} ${rounded(measured, key)}`;
      const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((each) =>
        rounded(each, key).toFixed(2),
      );
      const medians = sides.map((side) => rounded(side, '').toFixed(1)).join(' ÷ ');
      return `${key} ${value} (${low}–${high}) ${wordFor(ratio)} [${medians}, ${ratio.pairs} pairs]`;
    })
    .join('\n');
}

function wordFor({ low, high }: { low: number; high: number }): string {
  if (low > 1) return 'slower';
  return high < 1 ? 'faster' : 'no difference seen';
}
