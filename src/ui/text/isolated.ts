/** A name within a sentence, so that its writing direction turns nothing around it (UAX #9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
