/** Number of characters at each end that people compare, without the leading r. */
const END_LENGTH = 4;

/** Number of characters that a typo may change. */
const MAX_TYPOS = 2;

/** Characters that are easily confused. The alphabet of addresses has no 0, O, I and l. */
const CONFUSABLE: Readonly<Record<string, string>> = {
  1: 'i',
  j: 'i',
  l: 'i',
  2: 'z',
  5: 's',
  6: 'b',
  8: 'b',
  9: 'g',
  q: 'g',
  v: 'u',
};

/**
 * The first known address that this one can be mistaken for: both ends are equal, ignoring case and
 * confusable characters, as in address poisoning; or one or two characters differ.
 */
export function findLookAlike(address: string, known: Iterable<string>): string | undefined {
  const ends = foldedEnds(address);
  for (const other of known) {
    if (other === address) continue;
    if (foldedEnds(other) === ends || isWithinEdits(address, other, MAX_TYPOS)) return other;
  }
  return undefined;
}

/** Both ends of an address, in lower case and with confusable characters replaced. */
export function foldedEnds(address: string): string {
  const ends = address.slice(1, 1 + END_LENGTH) + address.slice(-END_LENGTH);
  return ends.toLowerCase().replace(/[1jl25689qv]/g, (letter) => CONFUSABLE[letter] ?? letter);
}

/** Whether at most this many insertions, deletions or changes turn one text into the other. */
function isWithinEdits(one: string, other: string, edits: number): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const a = one.slice(same);
  const b = other.slice(same);
  if (Math.abs(a.length - b.length) > edits) return false;
  if (a === '' || b === '') return true;
  if (edits === 0) return false;
  return [
    [a.slice(1), b.slice(1)],
    [a.slice(1), b],
    [a, b.slice(1)],
  ].some(([x = '', y = '']) => isWithinEdits(x, y, edits - 1));
}
