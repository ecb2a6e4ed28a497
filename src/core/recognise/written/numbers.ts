/**
 * A number as it is written, whole: grouped ("1,234", "1 234"), with more behind ("1.5", "25XRP") or
 * with letters in it. Of one like that the first digits alone would be another number.
 */
export const NUMBER =
  "\\d[0-9A-Za-z]*(?:[.,:'’_-]\\d[0-9A-Za-z]*|[ \\u00a0\\u2009\\u202f]\\d{3}(?![0-9A-Za-z]))*";

const ALL = new RegExp(`(?<![0-9A-Za-z])${NUMBER}`, 'g');

/** What makes the number before it an amount, a time or a count. */
const UNIT =
  /^\s{0,2}(?:(?:XRP|XAH|drops?|USDT?|EUR|GBP|JPY|confirmations?|blocks?|ledgers?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?)(?![0-9A-Za-z])|[%$€£¥])/i;

/** A number that stands in a text. */
export interface WrittenNumber {
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A unit stands behind it, or a currency's sign in front of it. */
  readonly isAmount: boolean;
}

/** The numbers of a text, in order. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(ALL)].map(({ 0: number, index }) => {
    const end = index + number.length;
    const isAmount =
      UNIT.test(text.slice(end, end + 20)) || /[$€£¥]\s?$/.test(text.slice(index - 2, index));
    return { text: number, start: index, end, isAmount };
  });
}
