/**
 * A text of another machine on one line, without control characters, which a terminal would obey,
 * and without characters that reverse the order of others.
 */
export function toPrintable(text: string, maxLength = 300): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
