import { findTag } from '../../transaction/address';
import { ADDRESS_MARK } from './address-mark';
import type { WrittenNumber } from './numbers';

/** So far from an address a number may still belong to it, in characters. */
const REACH = 400;

/** Labels of numbers that are no tags: amounts, counts, times, and where somebody is reached. */
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
 * A number near an address that has a label, or a line of its own, and may be a destination tag by
 * its size: nobody can tell by the words we know what it is for.
 * @param numbers those that are not understood otherwise
 * @returns label and number
 */
export function findLabelledNumber(
  text: string,
  numbers: readonly WrittenNumber[],
): string | undefined {
  const marks = [...text.matchAll(new RegExp(ADDRESS_MARK, 'g'))].map(({ index }) => index);
  for (const number of numbers) {
    const isNear = marks.some((mark) => Math.abs(mark - number.start) <= REACH);
    if (!isNear || number.isAmount || findTag(number.text) === undefined) continue;
    const label = findLabel(text, number);
    if (label !== undefined && !namesOther(label)) return `${label} ${number.text}`.trim();
  }
  return undefined;
}

function namesOther(label: string): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => OTHER_LABELS.has(word));
}

/** What names a number; undefined when it stands in prose. An address above names it like a label. */
function findLabel(text: string, { start, end }: WrittenNumber): string | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start).trim();
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  const [, label] = /^(.*[^\d\s])\s*[:：=#№]\s*["'“]?$/u.exec(before) ?? [];
  if (label !== undefined) return label.slice(-40);
  const isAlone = /^["'“]?$/.test(before) && /^["'”]?[,;.]?$/.test(behind);
  if (!isAlone) return undefined;
  const above = lastLine(text.slice(Math.max(0, lineStart - 200), lineStart));
  if (above !== '') return above.includes(ADDRESS_MARK) ? '' : above.slice(-40);
  return text
    .slice(end, end + 200)
    .trimStart()
    .startsWith(ADDRESS_MARK)
    ? ''
    : undefined;
}

function lastLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '') ?? '';
}
