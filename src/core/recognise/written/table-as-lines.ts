/** Separators of cells: of a copied table, of Markdown, and of CSV files. */
const SEPARATORS = ['\t', '|', ';', ','];

/** A text with more lines is not a table about one payment. */
const MAX_LINES = 60;
const MAX_LENGTH = 20_000;

/** A word as long as an address. */
const ADDRESS_LIKE = /(?<![0-9A-Za-z])[rXT][0-9A-Za-z]{24,60}(?![0-9A-Za-z])/;

/** The title of a column. */
const TITLE = /^\p{L}[^\d\n]{0,40}$/u;

/**
 * Writes the rows of a table that have an address as lines of `title: cell`, so that a number in them
 * is read by the title of its column. Other text, and one without titles, is returned unchanged.
 */
export function tableAsLines(text: string): string {
  if (text.length > MAX_LENGTH || !text.includes('\n')) return text;
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) return text;
  for (const separator of SEPARATORS) {
    const written = writeRows(lines, separator);
    if (written !== undefined) return written;
  }
  return text;
}

/** The text with the rows of this table as lines of their own; undefined when it is none. */
function writeRows(lines: readonly string[], separator: string): string | undefined {
  const rows = lines.map((line) => cellsOf(line, separator));
  const titleRows = new Set<number>();
  const written = lines.map((line, at) => {
    const row = rows[at] ?? [];
    if (row.length < 2 || !row.some((cell) => ADDRESS_LIKE.test(cell))) return line;
    const titlesAt = rows.findLastIndex(
      (above, place) => place < at && isTitles(above, row.length),
    );
    const titles = rows[titlesAt];
    if (!titles) return line;
    titleRows.add(titlesAt);
    return row.flatMap((cell, place) => (cell ? `${titles[place]}: ${cell}` : [])).join('\n');
  });
  if (titleRows.size === 0) return undefined;
  // The titles are on each line now; those above would name the next number again.
  return written.filter((_line, at) => !titleRows.has(at)).join('\n');
}

/** The cells of a line, without the quotes of CSV and the bars around a row of Markdown. */
function cellsOf(line: string, separator: string): string[] {
  if (!line.includes(separator)) return [];
  const inner = separator === '|' ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  return inner.split(separator).map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
}

/** Whether a row has the titles of a table with this number of columns. */
function isTitles(cells: readonly string[], count: number): boolean {
  return cells.length === count && cells.every(isTitle) && cells.filter(Boolean).length >= 2;
}

function isTitle(cell: string): boolean {
  return cell === '' || (TITLE.test(cell) && !ADDRESS_LIKE.test(cell));
}
