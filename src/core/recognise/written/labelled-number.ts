import { findTag } from '../../transaction/address';
import { ADDRESS_MARK } from './address-mark';
import type { WrittenNumber } from './numbers';

/** The largest distance in characters between a number and the address it belongs to. */
const MAX_DISTANCE = 400;

/** Labels of numbers that are not tags: amounts, counts, times, and contact data. */
const OTHER_LABELS = new Set(
  [
    'amount betrag importe monto cantidad bedrag price preis precio prijs fee fees gebühr kosten',
    'min max minimum maximum mindestbetrag limit balance saldo total sum value reserve supply',
    'date datum fecha time zeit hora year age since version block ledger sequence seq nonce height',
    'confirmation confirmations bestätigungen page seite rank rang score level index step chapter',
    'posts replies likes votes comments members followers views holders lines trustlines count',
    'transactions payments quantity qty port phone telephone tel fax zip plz xrp xah usd eur',
    '金額 数量 日付 手数料',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Finds a number near an address that has the size of a destination tag and either a label or a
 * line to itself. The known words do not tell what it is for, so the user must decide.
 * @param numbers the numbers that were not used otherwise
 * @returns label and number
 */
export function findLabelledNumber(
  text: string,
  numbers: readonly WrittenNumber[],
): string | undefined {
  const marks = [...text.matchAll(new RegExp(ADDRESS_MARK, 'g'))].map(({ index }) => index);
  for (const number of numbers) {
    const isNear = marks.some((mark) => Math.abs(mark - number.start) <= MAX_DISTANCE);
    if (!isNear || number.isAmount || findTag(number.text) === undefined) continue;
    const label = findLabel(text, number);
    if (label !== undefined && !isOtherLabel(label)) return `${label} ${number.text}`.trim();
  }
  return undefined;
}

function isOtherLabel(label: string): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => OTHER_LABELS.has(word));
}

/**
 * The label of a number; undefined in prose. It is empty for a number below an address,
 * attached to one, or in a cell of its own on the address's line.
 */
function findLabel(text: string, { start, end }: WrittenNumber): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start).trim();
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  const [, label] = /^(.*[^\d\s])\s*[:：=#№]\s*["'“]?$/u.exec(before) ?? [];
  if (label !== undefined) return label.slice(-40);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  if (line.includes(ADDRESS_MARK) && isCell(line, start - lineStart, end - lineStart)) return '';
  if (isAttached(line, start - lineStart, end - lineStart)) return '';
  const isAlone = /^["'“]?$/.test(before) && /^["'”]?[,;.]?$/.test(behind);
  if (!isAlone) return undefined;
  const above = lastNonEmptyLine(text.slice(Math.max(0, lineStart - 200), lineStart));
  if (above !== '') return above.includes(ADDRESS_MARK) ? '' : above.slice(-40);
  return text
    .slice(end, end + 200)
    .trimStart()
    .startsWith(ADDRESS_MARK)
    ? ''
    : undefined;
}

/** Whether a number is alone in a cell of a line. */
function isCell(line: string, start: number, end: number): boolean {
  const isAfter = /(?:^|[\t|;,])[ "'“]{0,5}$/.test(line.slice(0, start));
  return isAfter && /^[ "'”]{0,5}(?:[\t|;,]|$)/.test(line.slice(end));
}

/** Whether a number is attached to the address before it: `r… (42)`, `r…/42`. */
function isAttached(line: string, start: number, end: number): boolean {
  const mark = line.lastIndexOf(ADDRESS_MARK, start);
  const gap = mark < 0 ? '' : line.slice(mark + ADDRESS_MARK.length, start);
  const isInBrackets = /^\s?[([{<]\s?$/.test(gap) && /^\s?[)\]}>]/.test(line.slice(end));
  return isInBrackets || /^[/\\#_+~=*.]{1,2}$/.test(gap);
}

function lastNonEmptyLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '') ?? '';
}
