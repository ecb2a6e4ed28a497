/** A record of a CSV text and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One cell and what ends it: in quotes, the quotes inside doubled, or plain (RFC 4180). */
function cellPattern(separator: ',' | ';'): RegExp {
  const quoted = '"([^"]*(?:""[^"]*)*)"';
  const plain = `((?:[^"${separator}\\r\\n][^${separator}\\r\\n]*)?)`;
  return new RegExp(`(?:${quoted}|${plain})(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
}

/**
 * A CSV text in records, blank lines left out.
 * @returns the line on which it breaks the rules (RFC 4180) instead, such as a quote never closed
 */
export function parseCsv(text: string, separator: ',' | ';'): CsvRecord[] | { badLine: number } {
  const pattern = cellPattern(separator);
  const records: CsvRecord[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  while (pattern.lastIndex < text.length || cells.length > 0) {
    const found = pattern.exec(text);
    if (!found) return { badLine: begun };
    const [, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += quoted?.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: begun, cells });
    cells = [];
    line += 1;
    begun = line;
  }
  return records;
}

/** A cell in quotes, which a reader takes as one whatever separator it expects. */
export function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/**
 * A text a spreadsheet takes for text: one that begins like a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"). One that begins with apostrophes and then like a formula gets one more,
 * so that `fromSheetText` undoes exactly this.
 */
export function toSheetText(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

export function fromSheetText(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
