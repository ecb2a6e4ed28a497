/** The mark between whole units and decimals in the user's language. */
export type DecimalMark = '.' | ',';

/** What a typed amount means: one value as plain decimal text, or two that are equally likely. */
export type TypedAmount =
  | { readonly state: 'read'; readonly value: string }
  | { readonly state: 'unclear'; readonly values: readonly [whole: string, decimal: string] };

/** Longer texts are no amounts: the ledger holds fewer digits. */
const MAX_LENGTH = 80;

const WHOLE = /^\d+$/;

/** Thousands behind a mark that is never a decimal one: a space or an apostrophe, one kind only. */
const SPACED = /^[1-9]\d{0,2}([ \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Thousands behind one mark, and decimals behind the other. */
const GROUPED_DECIMAL = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.|(?:\.\d{3})+,)\d+$/;

/** Several groups of thousands: a decimal mark occurs once. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;

/** One mark between digits. */
const ONE_MARK = /^(\d+)([.,])(\d*)$/;

/** One mark that may begin a group of thousands. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads an amount as the user writes it.
 *
 * - Spaces and apostrophes group thousands in every language, and so does a mark that occurs twice
 *   or stands before the other mark.
 * - The language's decimal mark is always one: `1,234` is 1.234 in German.
 * - A point where the language has a comma is a decimal mark, too (`12.5`), because the ledger's
 *   amounts are written so everywhere; but `1.234` is unclear there.
 * - A comma where the language has a point is never a decimal mark: `1,234` is unclear, because
 *   many write it for 1.234, and `12,5` is not read.
 * @param mark the decimal mark of the user's language
 * @returns undefined when the text is no amount
 */
export function readTypedAmount(typed: string, mark: DecimalMark): TypedAmount | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const text = narrowDigits(typed.trim());
  if (WHOLE.test(text)) return read(text);
  if (SPACED.test(text) || GROUPED_DECIMAL.test(text)) return read(...splitAtLastMark(text));
  if (GROUPED.test(text)) return read(text.replace(/\D/g, ''));
  const [, whole = '', written, decimals = ''] = ONE_MARK.exec(text) ?? [];
  if (!written) return undefined;
  if (written === mark) return read(whole, decimals);
  if (ONE_GROUP.test(text)) {
    return { state: 'unclear', values: [whole + decimals, `${whole}.${decimals}`] };
  }
  return written === '.' ? read(whole, decimals) : undefined;
}

/** A value as `readTypedAmount` reads it back: plain decimal text with the language's mark. */
export function writtenAmount(value: string, mark: DecimalMark): string {
  return value.replace('.', mark);
}

function read(whole: string, decimals = ''): TypedAmount {
  return { state: 'read', value: decimals ? `${whole}.${decimals}` : whole };
}

/** The digits before and behind the last point or comma. */
function splitAtLastMark(text: string): [whole: string, decimals: string] {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const isDecimal = at >= 0;
  const whole = isDecimal ? text.slice(0, at) : text;
  return [whole.replace(/\D/g, ''), isDecimal ? text.slice(at + 1) : ''];
}

/** Japanese keyboards write digits and marks in full width. */
function narrowDigits(text: string): string {
  return text.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
