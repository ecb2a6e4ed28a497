/** Number of characters that people compare when they look at both ends, without the leading r. */
const SHORT_END = 4;

/** Number of characters that people compare when they look at one end, without the leading r. */
const LONG_END = 6;

/**
 * Accounts without keys, such as the one for burning, begin like this. Nobody can find a key for an
 * address of so many leading zeros, so it imitates nothing.
 */
const ZEROS = 'r'.repeat(LONG_END);

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
 * The first known address that this one can be mistaken for. Either people who compare only the ends
 * see the same, as in address poisoning: four characters at both ends, or six at one. Or one or two
 * characters differ. Case and confusable characters do not count.
 */
export function findLookAlike(address: string, known: Iterable<string>): string | undefined {
  const views = partialViews(address);
  for (const other of known) {
    if (other === address) continue;
    const isAlike = partialViews(other).some((view, at) => view !== '' && view === views[at]);
    if (isAlike || isWithinEdits(address, other, MAX_TYPOS)) return other;
  }
  return undefined;
}

/**
 * What people see of an address who compare only a part of it, in lower case and with confusable
 * characters replaced: both ends, the beginning, the end. Empty when that part distinguishes nothing.
 */
export function partialViews(address: string): readonly [string, string, string] {
  const start = address.slice(1, 1 + LONG_END);
  const folded = (start + address.slice(-LONG_END))
    .toLowerCase()
    .replace(/[1jl25689qv]/g, (letter) => CONFUSABLE[letter] ?? letter);
  return [
    folded.slice(0, SHORT_END) + folded.slice(-SHORT_END),
    start === ZEROS ? '' : folded.slice(0, LONG_END),
    folded.slice(-LONG_END),
  ];
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
