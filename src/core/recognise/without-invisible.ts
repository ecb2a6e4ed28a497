/** Characters nobody sees: zero-width ones, soft hyphens, marks of writing direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}
