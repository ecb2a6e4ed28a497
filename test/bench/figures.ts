/** A measured figure and what is asked of it. */
export interface Figure {
  readonly key: string;
  readonly measured: number;
  /** The most it may be; undefined for a figure that is only there to compare with. */
  readonly asked: number | undefined;
  /** Whether what is asked is the least instead. */
  readonly isLeast?: boolean;
}

export function figure(key: string, measured: number, asked: number | undefined): Figure {
  return { key, measured, asked };
}

/** A figure that may be more, but not less. */
export function atLeast(key: string, measured: number, asked: number): Figure {
  return { key, measured, asked, isLeast: true };
}

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'asked', 'measured', ''],
    ...figures.map((one) => [
      one.key,
      one.asked === undefined ? '' : `${one.isLeast ? '≥' : '≤'} ${round(one.asked, one.key)}`,
      String(round(one.measured, one.key)),
      verdict(one),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0, at === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict({ measured, asked, isLeast }: Figure): string {
  if (asked === undefined) return '';
  if (isLeast) return measured >= asked ? 'ok' : 'under';
  return measured <= asked ? 'ok' : 'over';
}

/** One line for programs: `{"worker_start_over_floor_ms":1.2,…}`. */
export function oneLine(figures: readonly Figure[]): string {
  return JSON.stringify(
    Object.fromEntries(figures.map(({ key, measured }) => [key, round(measured, key)])),
  );
}

/** To a tenth; a ratio to a hundredth. */
function round(value: number, key: string): number {
  const parts = /_ratio(_|$)/.test(key) ? 100 : 10;
  return Math.round(value * parts) / parts;
}

function pad(cell: string, width: number, left: boolean): string {
  return left ? cell.padEnd(width) : cell.padStart(width);
}
