/** The lengths recovery phrases have: BIP-39's, and Xaman's own. */
const LENGTHS = [12, 15, 16, 18, 21, 24, 25];

/** The commonest words of a sentence; none of them is in BIP-39's list. */
const SENTENCE_WORDS =
  /^(?:the|and|for|are|was|were|not|has|had|his|her|its|our|who|from|with|but|these|those|been)$/;

/** Twelve words or more, each with its number. */
const NUMBERED =
  /(?:(?<!\d)\d{1,2}[.):\s-]{1,3}[a-z]{3,8}[\s,;]{1,4}){11,}\d{1,2}[.):\s-]{1,3}[a-z]{3,8}\b/i;

/** Longer than this, a line of plain words is prose. */
const LINES_LIMIT = 4000;

/**
 * A recovery phrase that does not stand alone: on a line of its own, in a link, in quotes, as a list
 * in code, or numbered. By its shape, since the words themselves would be a list of 2048; a sentence gives
 * itself away by its commonest words.
 */
export function holdsWordList(text: string): boolean {
  if (NUMBERED.test(text)) return true;
  const quoted = text.match(/["“'`][a-z ,\t]{40,300}["”'`]/g) ?? [];
  const listed = text.match(/\[[^[\]{}:]{40,500}\]/g) ?? [];
  const lines = text.length <= LINES_LIMIT ? text.split(/[\r\n=&?#:/]+/) : [];
  // In JSON the quotes end a text too: what follows is another field's name.
  const texts = lines.flatMap((line) => line.split(/["“”`{}]+/));
  return [...quoted, ...listed, ...lines, ...texts].some(isPhrase);
}

function isPhrase(segment: string): boolean {
  if (segment.length > 500) return false;
  const words = segment.split(/[\s,;"“”'`[\]]+/).filter((word) => word !== '');
  return (
    LENGTHS.includes(words.length) &&
    words.every((word) => /^[a-z]{3,8}$/.test(word) && !SENTENCE_WORDS.test(word))
  );
}
