import { trimEndOf } from '../../trim-end';

/** Groups of three digits, with decimals behind another separator. */
const GROUPED = [
  /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/,
  /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
  /^[1-9]\d{0,2}(?:,\d{3}){2,}$/,
  /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/,
  /^[1-9]\d{0,2}(?:[\u00a0\u2009\u202f'’_]\d{3})+(?:[.,]\d+)?$/,
  // India groups by two above the thousands.
  /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/,
];

/** Groups behind ordinary spaces. The last group alone may be the number: "option 1 500 XRP". */
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/;

/** One group: its separator may also be the decimal one. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

const DECIMAL = /^(?:0|[1-9]\d*)(?:[.,]\d+)?$/;

/**
 * The values that a written number can have, as plain decimal text: one, several where its
 * separators are ambiguous (`1,000`, `1 500`), none for anything else.
 */
export function readingsOf(written: string): readonly string[] {
  if (GROUPED.some((pattern) => pattern.test(written))) return [ungrouped(written)];
  if (ONE_GROUP.test(written)) return [written.replace(/\D/g, ''), decimal(written)];
  if (SPACED.test(written)) {
    const last = written.slice(written.lastIndexOf(' ') + 1);
    return [ungrouped(written.replaceAll(' ', '_')), ...readingsOf(last)];
  }
  return DECIMAL.test(written) ? [decimal(written)] : [];
}

/** Removes the separators of groups. The last separator is the decimal one when it occurs once. */
function ungrouped(written: string): string {
  const separators = written.replace(/\d/g, '');
  const last = separators.at(-1) ?? '';
  const isDecimal = /[.,]/.test(last) && separators.indexOf(last) === separators.length - 1;
  if (!isDecimal) return written.replace(/\D/g, '');
  const at = written.lastIndexOf(last);
  return decimal(`${written.slice(0, at).replace(/\D/g, '')}.${written.slice(at + 1)}`);
}

/** Decimal text with a point, without zeros at its end. */
function decimal(written: string): string {
  const [whole = '', fraction = ''] = written.split(/[.,]/);
  const kept = trimEndOf(fraction, '0');
  return kept ? `${whole}.${kept}` : whole;
}
