import { NUMBER } from './numbers';

const GLUED = new RegExp(`^\\s?[:-](${NUMBER})`);
const ALONE = new RegExp(`^[\\s:,;]+(${NUMBER})\\s*$`);

/** Digits in groups of three: a whole number, though none that could be taken for a tag unasked. */
const GROUPED = /^\d{1,3}(?:(?:[,'’_]|\s)\d{3})+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/** An amount: decimals, or letters behind. */
const AMOUNT = /^\d+\.\d+$|[A-Za-z]/;

/** The ledger's own money: the number before it is how much of it. */
const UNIT = /^\s*(?:XRP|XAH|drops)(?![0-9A-Za-z])/i;

/** What is written right behind an address. */
export interface Behind {
  /** A tag as it is written. */
  readonly tag: string | undefined;
  /** A query without its first sign. */
  readonly query: string | undefined;
  /** How many characters of the text were read. */
  readonly length: number;
}

/** Reads `:1`, `-1`, a lone number to the text's end, and `?dt=1` or `&dt=1`, behind an address. */
export function readBehind(after: string): Behind {
  const [whole = '', number = ''] = GLUED.exec(after) ?? [];
  const isTag = number !== '' && !AMOUNT.test(number) && !UNIT.test(after.slice(whole.length));
  const start = isTag ? whole.length : 0;
  const written = /^[?&]([^\s"'<>“”‘’«»`]+)/.exec(after.slice(start))?.[1];
  const query = written && trimSentence(written);
  if (query !== undefined) {
    return { tag: isTag ? number : undefined, query, length: start + 1 + query.length };
  }
  const [line = '', alone = ''] = ALONE.exec(after) ?? [];
  const isAlone = /^\d+$/.test(alone) || GROUPED.test(alone);
  if (isTag) return { tag: number, query, length: start };
  return { tag: isAlone ? alone : undefined, query, length: isAlone ? line.length : 0 };
}

/** Without the punctuation that ends the sentence, not the link. */
export function trimSentence(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
