/** How a language writes numbers: between groups of digits, and before decimals. */
export interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
}

/**
 * Rewrites the numbers of a search as the index has them, because the list shows amounts with grouped
 * digits: "1,234.5 xrp" → "1234.5 xrp". Numbers that are not completely in this form stay.
 */
export function plainNumbers(text: string, marks: NumberMarks): string {
  return text
    .split(/(\s+)/)
    .map((word) => findPlainNumber(word, marks) ?? word)
    .join('');
}

function findPlainNumber(word: string, { group, decimal }: NumberMarks): string | undefined {
  const [whole = '', decimals, ...more] = word.split(decimal);
  const [first = '', ...groups] = whole.split(group);
  const isGrouped = /^\d{1,3}$/.test(first) && groups.every((part) => /^\d{2,3}$/.test(part));
  const isWhole = groups.length === 0 ? /^\d+$/.test(first) : isGrouped;
  if (!isWhole || more.length > 0) return undefined;
  if (decimals === undefined) return first + groups.join('');
  return /^\d+$/.test(decimals) ? `${first}${groups.join('')}.${decimals}` : undefined;
}
