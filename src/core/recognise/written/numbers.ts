/**
 * A complete number as written: grouped ("1,234", "1 234"), with decimals or a unit ("1.5",
 * "25XRP"), or with letters in it. The first digits alone would be a different number.
 */
export const NUMBER =
  "\\d[0-9A-Za-z]*(?:[.,:'’_-]\\d[0-9A-Za-z]*|[ \\u00a0\\u2009\\u202f]\\d{3}(?![0-9A-Za-z]))*";

const EVERY_NUMBER = new RegExp(`(?<![0-9A-Za-z])${NUMBER}`, 'g');

/** A unit that makes the number before it an amount, a time or a count. */
const UNIT =
  /^\s{0,2}(?:(?:XRP|XAH|drops?|USDT?|EUR|GBP|JPY|confirmations?|blocks?|ledgers?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?)(?![0-9A-Za-z])|[%$€£¥])/i;

/** A number in a text. */
export interface WrittenNumber {
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a unit follows it, or a currency sign precedes it. */
  readonly isAmount: boolean;
}

/** The numbers of a text, in order. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...text.matchAll(EVERY_NUMBER)].map(({ 0: number, index }) => {
    const end = index + number.length;
    const isAmount =
      UNIT.test(text.slice(end, end + 20)) || /[$€£¥]\s?$/.test(text.slice(index - 2, index));
    return { text: number, start: index, end, isAmount };
  });
}
