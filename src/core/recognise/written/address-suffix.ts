import { NUMBER } from './numbers';

const GLUED = new RegExp(`^\\s?[:-](${NUMBER})`);
const SEPARATE = new RegExp(`^[\\s:,;]+(${NUMBER})\\s*$`);

/** A whole number in groups of three digits. It is refused as a tag, never read as one. */
const GROUPED = /^\d{1,3}(?:(?:[,'’_]|\s)\d{3})+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/** An amount: with decimals, or letters after the digits. */
const AMOUNT = /^\d+\.\d+$|[A-Za-z]/;

/** A unit of XRP or XAH: the number before it is an amount. */
const UNIT = /^\s*(?:XRP|XAH|drops)(?![0-9A-Za-z])/i;

/** What directly follows an address. */
export interface AddressSuffix {
  /** The tag as it is written. */
  readonly tag: string | undefined;
  /** The query without its `?` or `&`. */
  readonly query: string | undefined;
  /** The number of characters that were read. */
  readonly length: number;
}

/**
 * Parses the text after an address: `:1`, `-1`, a number alone up to the end of the text, `?dt=1`
 * or `&dt=1`.
 */
export function readAddressSuffix(after: string): AddressSuffix {
  const [whole = '', number = ''] = GLUED.exec(after) ?? [];
  const isGluedTag = number !== '' && !AMOUNT.test(number) && !UNIT.test(after.slice(whole.length));
  const start = isGluedTag ? whole.length : 0;
  const written = /^[?&]([^\s"'<>“”‘’«»`]+)/.exec(after.slice(start))?.[1];
  const query = written && trimPunctuation(written);
  if (query !== undefined) {
    return { tag: isGluedTag ? number : undefined, query, length: start + 1 + query.length };
  }
  const [line = '', separateNumber = ''] = SEPARATE.exec(after) ?? [];
  const isSeparateTag = /^\d+$/.test(separateNumber) || GROUPED.test(separateNumber);
  if (isGluedTag) return { tag: number, query, length: start };
  return {
    tag: isSeparateTag ? separateNumber : undefined,
    query,
    length: isSeparateTag ? line.length : 0,
  };
}

/** Removes punctuation at the end that belongs to the sentence. */
export function trimPunctuation(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
