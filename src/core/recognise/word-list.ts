/** The numbers of words of recovery phrases: BIP-39 and Xaman. */
const PHRASE_LENGTHS = [12, 15, 16, 18, 21, 24, 25];

/** The most common words of sentences; none of them is in the BIP-39 list. */
const SENTENCE_WORDS =
  /^(?:the|and|for|are|was|were|not|has|had|his|her|its|our|who|from|with|but|these|those|been)$/;

/** Twelve or more words, each with its number. */
const NUMBERED_WORDS =
  /(?:(?<!\d)\d{1,2}[.):\s-]{1,3}[a-z]{3,8}[\s,;]{1,4}){11,}\d{1,2}[.):\s-]{1,3}[a-z]{3,8}\b/i;

/** In a longer text, a line of plain words is prose. */
const MAX_LENGTH_FOR_LINES = 4000;

/**
 * Whether a text contains a recovery phrase among other text: on a line, in a link, in quotes, as a
 * list in code, or numbered. It decides by the shape of the words, because the word list has 2048
 * entries; a sentence is excluded by its common words.
 */
export function hasWordList(text: string): boolean {
  if (NUMBERED_WORDS.test(text)) return true;
  const quoted = text.match(/["“'`][a-z ,\t]{40,300}["”'`]/g) ?? [];
  const listed = text.match(/\[[^[\]{}:]{40,500}\]/g) ?? [];
  const lines = text.length <= MAX_LENGTH_FOR_LINES ? text.split(/[\r\n=&?#:/]+/) : [];
  // In JSON a quote also ends a text, and the name of another field follows.
  const texts = lines.flatMap((line) => line.split(/["“”`{}]+/));
  return [...quoted, ...listed, ...lines, ...texts].some(isPhrase);
}

function isPhrase(segment: string): boolean {
  if (segment.length > 500) return false;
  const words = segment.split(/[\s,;"“”'`[\]]+/).filter((word) => word !== '');
  return (
    PHRASE_LENGTHS.includes(words.length) &&
    words.every((word) => /^[a-z]{3,8}$/.test(word) && !SENTENCE_WORDS.test(word))
  );
}
