/** Characters of each end that people compare, the leading r aside. */
const END_LENGTH = 4;

/** Characters that may differ by a slip of the hand. */
const MAX_TYPOS = 2;

/** Letters of the ledger's alphabet (0, O, I and l are not in it) that a quick look confuses. */
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
 * The known address that another one could be taken for: both its ends are the same to a quick look
 * (case and confusable letters aside), as addresses made to deceive have it; or it differs by one or
 * two characters.
 * @param known the first that fits is the one told
 */
export function findLookAlike(address: string, known: Iterable<string>): string | undefined {
  const ends = foldedEnds(address);
  for (const other of known) {
    if (other === address) continue;
    if (foldedEnds(other) === ends || isWithinEdits(address, other, MAX_TYPOS)) return other;
  }
  return undefined;
}

/** What a quick look takes in of an address: its ends, case and confusable letters aside. */
export function foldedEnds(address: string): string {
  const ends = address.slice(1, 1 + END_LENGTH) + address.slice(-END_LENGTH);
  return ends.toLowerCase().replace(/[1jl25689qv]/g, (letter) => CONFUSABLE[letter] ?? letter);
}

/** Whether so few characters put in, left out or changed make one of the other. */
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
