import { type Figure, rounded, verdictOn } from './figure';

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'limit', 'measured', '95 % interval', 'own ÷ floor, ms', 'pairs', ''],
    ...figures.map((one) => [
      one.key,
      one.limit === undefined ? '' : `${one.isLeast ? '≥' : '≤'} ${rounded(one.limit, one.key)}`,
      String(rounded(one.measured, one.key)),
      interval(one),
      one.sides ? one.sides.map((side) => `${rounded(side, '')}`).join(' ÷ ') : '',
      one.ratio ? String(one.ratio.pairs) : '',
      verdictOn(one) ?? '',
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => lengthAt(row, at))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0, at === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One line for programs: `{"popup_control_ratio":1.2,…}`. */
export function oneLine(figures: readonly Figure[]): string {
  return JSON.stringify(
    Object.fromEntries(figures.map(({ key, measured }) => [key, rounded(measured, key)])),
  );
}

function interval({ ratio, key }: Figure): string {
  return ratio ? `${rounded(ratio.low, key)}–${rounded(ratio.high, key)}` : '';
}

function lengthAt(row: readonly string[], at: number): number {
  return row[at]?.length ?? 0;
}

function pad(cell: string, width: number, left: boolean): string {
  return left ? cell.padEnd(width) : cell.padStart(width);
}
