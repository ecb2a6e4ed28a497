import type { Observations } from '../observations';
import type { Row } from './row';

/** `WRONG` is for a vital row, `wrong` for a detail that the product is prepared for. */
export type Verdict = 'right' | 'wrong' | 'WRONG' | 'not seen' | 'not asked';

export interface JudgedRow {
  readonly row: Row;
  readonly verdict: Verdict;
  /** What was seen, or what it needs to be asked. */
  readonly seen: string;
}

/** Holds what was seen against what is assumed. */
export function judgeRows(rows: readonly Row[], seen: Observations): JudgedRow[] {
  return rows.map((row) => {
    if (row.need) return { row, verdict: 'not asked', seen: `needs ${row.need}` };
    const finding = row.find?.(seen);
    if (!finding) return { row, verdict: 'not seen', seen: '' };
    const wrong = row.isVital ? 'WRONG' : 'wrong';
    return { row, verdict: finding.isRight ? 'right' : wrong, seen: finding.seen };
  });
}

/** 1 when an assumption that the product rests on is wrong, 2 when one of them was not seen. */
export function exitCodeOf(judged: readonly JudgedRow[]): 0 | 1 | 2 {
  if (judged.some(({ verdict }) => verdict === 'WRONG')) return 1;
  return judged.some(({ row, verdict }) => row.isVital && verdict === 'not seen') ? 2 : 0;
}
