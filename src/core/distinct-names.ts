/**
 * Names for a list in which no two may be alike. A name that others have, too, is replaced by its
 * longer form; where that is not unique either, a number is added.
 */
export function distinctNames(
  items: readonly { readonly name: string; readonly longName: string }[],
): string[] {
  const nameCounts = countTexts(items.map(({ name }) => name));
  const names = items.map(({ name, longName }) =>
    (nameCounts.get(name) ?? 0) > 1 ? longName : name,
  );
  const totals = countTexts(names);
  const used = new Map<string, number>();
  return names.map((name) => {
    if ((totals.get(name) ?? 0) < 2) return name;
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return `${name} (${number})`;
  });
}

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
