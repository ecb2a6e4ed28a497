/**
 * A number as it is written, whole: grouped ("1,234", "1 234"), with more behind ("1.5", "25XRP") or
 * with letters in it. Of one like that the first digits alone would be another number.
 */
const NUMBER =
  "\\d[0-9A-Za-z]*(?:[.,:'’_-]\\d[0-9A-Za-z]*|[ \\u00a0\\u2009\\u202f]\\d{3}(?![0-9A-Za-z]))*";

/** A destination tag with its name, before or after the address. */
const NAMED_TAG = new RegExp(
  `\\b(?:destination[\\s_-]{0,3}tag|dest\\.?[\\s_-]{0,3}tag|d?tag|dt)["']?\\s{0,4}[:=#]?\\s{0,4}(${NUMBER})`,
  'gi',
);

/** The tags a text gives by name, as they are written: digits, or no tag at all. */
export function namedTags(text: string): string[] {
  return [...text.matchAll(NAMED_TAG)].map(([, tag = '']) => tag);
}

const GLUED = new RegExp(`^\\s?[:-](${NUMBER})`);
const ALONE = new RegExp(`^[\\s:,;]+(${NUMBER})\\s*$`);

/** Digits in groups of three: a whole number, though none that could be taken for a tag unasked. */
const GROUPED = /^\d{1,3}(?:(?:[,'’_]|\s)\d{3})+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/** An amount: decimals, or letters behind. */
const AMOUNT = /^\d+\.\d+$|[A-Za-z]/;

/** The ledger's own money: the number before it is how much of it. */
const UNIT = /^\s*(?:XRP|XAH|drops)(?![0-9A-Za-z])/i;

/** What is written right behind an address: a tag as it is written, and a query without its first sign. */
export interface Behind {
  readonly tag: string | undefined;
  readonly query: string | undefined;
}

/** Reads `:1`, `-1`, a lone number to the text's end, and `?dt=1` or `&dt=1`, behind an address. */
export function readBehind(after: string): Behind {
  const [whole = '', number = ''] = GLUED.exec(after) ?? [];
  const isTag = number !== '' && !AMOUNT.test(number) && !UNIT.test(after.slice(whole.length));
  const rest = isTag ? after.slice(whole.length) : after;
  const query = /^[?&]([^\s"'<>“”‘’«»`]+)/.exec(rest)?.[1];
  const alone = ALONE.exec(after)?.[1] ?? '';
  const isAlone = /^\d+$/.test(alone) || GROUPED.test(alone);
  const tag = isTag ? number : isAlone ? alone : undefined;
  return { tag, query: query && trimSentence(query) };
}

/** Without the punctuation that ends the sentence, not the link. */
export function trimSentence(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
