/** A destination tag with its name, before or after the address. */
const NAMED_TAG =
  /\b(?:destination[\s_-]{0,3}tag|dest\.?[\s_-]{0,3}tag|d?tag|dt)["']?\s{0,4}[:=#]?\s{0,4}(\d+)(?!\d|\.\d)/gi;

/** The tags a text gives by name, in digits. */
export function namedTags(text: string): string[] {
  return [...text.matchAll(NAMED_TAG)].map(([, tag = '']) => tag);
}

/** What is written right behind an address: a tag in digits, and a query without its first sign. */
export interface Behind {
  readonly tag: string | undefined;
  readonly query: string | undefined;
}

/** Reads `:1`, `-1`, a lone number to the text's end, and `?dt=1` or `&dt=1`, behind an address. */
export function readBehind(after: string): Behind {
  const [glued = '', tag] = /^\s?[:-](\d+)(?!\d|\.\d|[A-Za-z])/.exec(after) ?? [];
  const query = /^[?&]([^\s"'<>“”‘’«»`]+)/.exec(after.slice(glued.length))?.[1];
  const alone = /^[\s:,;]+(\d+)\s*$/.exec(after)?.[1];
  return { tag: tag ?? alone, query: query && trimSentence(query) };
}

/** Without the punctuation that ends the sentence, not the link. */
export function trimSentence(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
