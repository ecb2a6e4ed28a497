import { formatTable } from '../../../relay/command-line/format-table';
import type { JudgedRow } from '../rows/verdict';
import { safeText } from './safe-text';

/** The table of all points, and a line that counts them. */
export function formatRows(judged: readonly JudgedRow[]): string {
  const table = formatTable([
    ['', '§', 'Point (switch of the sandbox)', 'Assumed', 'Seen'],
    ...judged.map(({ row, verdict, seen }) => [
      verdict,
      row.section.slice(1),
      row.switchName ? `${row.point} (${row.switchName})` : row.point,
      row.assumed,
      safeText(seen),
    ]),
  ]);
  const count = (verdict: JudgedRow['verdict']): number =>
    judged.filter((row) => row.verdict === verdict).length;
  const wrong = count('wrong') + count('WRONG');
  return `${table.join('\n')}\n\n${count('right')} right, ${wrong} wrong, ${count('not seen')} not seen, ${count('not asked')} not asked.`;
}
