/** A record of a CSV text, and the line where it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separators of cells that are read. */
export const CSV_SEPARATORS = [',', ';', '\t'] as const;
type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** Matches a cell and its end. A cell is plain, or in quotes with inner quotes doubled (RFC 4180). */
function cellPattern(separator: CsvSeparator): RegExp {
  const quoted = '"([^"]*(?:""[^"]*)*)"';
  const plain = `((?:[^"${separator}\\r\\n][^${separator}\\r\\n]*)?)`;
  return new RegExp(`(?:${quoted}|${plain})(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
}

/**
 * Parses CSV text; blank lines are left out.
 * @returns the records, or the line of the first error (RFC 4180), such as a quote that is not closed
 */
export function parseCsv(text: string, separator: CsvSeparator): CsvRecord[] | { badLine: number } {
  const pattern = cellPattern(separator);
  const records: CsvRecord[] = [];
  let line = 1;
  let startLine = 1;
  let cells: string[] = [];
  while (pattern.lastIndex < text.length || cells.length > 0) {
    const found = pattern.exec(text);
    if (!found) return { badLine: startLine };
    const [, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += quoted?.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: startLine, cells });
    cells = [];
    line += 1;
    startLine = line;
  }
  return records;
}

/** A cell in quotes, which is one cell for any separator that the reader expects. */
export function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/**
 * Escapes text for spreadsheets: text that begins like a formula gets an apostrophe in front (OWASP,
 * "CSV Injection"). Text that begins with apostrophes and then like a formula gets one more, so that
 * `fromSheetText` restores exactly the original.
 */
export function toSheetText(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

export function fromSheetText(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
