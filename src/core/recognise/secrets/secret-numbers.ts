/** A number and its position in the text. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const ROWS = 8;

/** A row has a value of 16 bits, in five digits, and a check digit. */
const MAX_VALUE = 65_535;

/** 48 digits with at most one mark or space between two of them. */
const DIGITS_ONLY = /(?<!\d)\d(?:[ \t\n.,/|-]?\d){47}(?!\d)/g;

/** What stands between two rows in a table or in JSON is shorter. */
const MAX_GAP = 40;

/**
 * The order of the rows A to H in a text that is read line by line: in one column, in two and in
 * four.
 */
const ORDERS = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 4, 1, 5, 2, 6, 3, 7],
  [0, 2, 4, 6, 1, 3, 5, 7],
];

/**
 * Whether a text contains the secret numbers of a Xaman account: eight rows of six digits. Each row
 * has a check digit; one may be misspelt.
 */
export function hasSecretNumbers(text: string): boolean {
  const grouped = (text.match(DIGITS_ONLY) ?? []).map((digits) => digits.replace(/\D/g, ''));
  if (grouped.some((digits) => hasCheckDigits(digits.match(/\d{6}/g) ?? []))) return true;
  const groups: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(/(?<!\d)\d{1,6}(?!\d)/g)) {
    groups.push({ digits, start: index, end: index + digits.length });
  }
  return (
    hasRows(
      text,
      groups.filter(({ digits }) => digits.length === 6),
    ) || hasRows(text, groups)
  );
}

/** Whether eight numbers in series are secret numbers, also without the zeros at their starts. */
function hasRows(text: string, groups: readonly Group[]): boolean {
  let series = 0;
  let longCount = 0;
  for (const [at, group] of groups.entries()) {
    const previous = groups[at - 1];
    series = previous && group.start - previous.end <= MAX_GAP ? series + 1 : 1;
    longCount += Number(isLong(group)) - Number(isLong(groups[at - ROWS]));
    // Small numbers, as in tables, are valid too often.
    if (series < ROWS || longCount < ROWS - 2) continue;
    const rows = groups.slice(at - ROWS + 1, at + 1);
    if (hasCheckDigits(rows.map(padded)) || hasCheckDigits(byLetter(text, rows))) return true;
  }
  return false;
}

function isLong(group: Group | undefined): boolean {
  return group !== undefined && group.digits.length > 4;
}

const padded = ({ digits }: Group) => digits.padStart(6, '0');

/** The rows in the order of the letters before them; empty without letters. */
function byLetter(text: string, rows: readonly Group[]): string[] {
  const letters = rows.map(({ start }) => /([A-H])[^A-Za-z]{0,6}$/i.exec(before(text, start))?.[1]);
  if (new Set(letters).size < ROWS || letters.includes(undefined)) return [];
  const lettered = rows.map((group, at) => `${letters[at]?.toUpperCase()}${padded(group)}`);
  return lettered.sort().map((row) => row.slice(1));
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 8), at);
}

/** Random rows hardly ever repeat; zeros, which are valid in every row, do. */
function hasCheckDigits(rows: readonly string[]): boolean {
  if (rows.length !== ROWS || new Set(rows).size < ROWS - 1) return false;
  return ORDERS.some((order) => rows.filter((row, at) => isRow(row, order[at] ?? 0)).length >= 7);
}

/** Whether the last digit of a row is its check digit, as in `@xrplf/secret-numbers`. */
function isRow(row: string, position: number): boolean {
  const value = Number(row.slice(0, 5));
  return value <= MAX_VALUE && (value * (position * 2 + 1)) % 9 === Number(row.slice(5));
}
