/**
 * A text without the repetitions of one character at its end. Takes time in proportion to the text,
 * unlike `/0+$/`, which starts anew at each run of zeros inside it.
 */
export function trimEndOf(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === character) end -= 1;
  return text.slice(0, end);
}
