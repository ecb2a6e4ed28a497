/** Characters nobody sees: zero-width ones, soft hyphens, marks of writing direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}
