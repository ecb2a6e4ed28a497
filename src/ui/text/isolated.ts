/** A name for use within a sentence, isolated from the writing direction around it (UAX #9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
