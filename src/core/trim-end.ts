/**
 * Removes all repetitions of a character at the end of a text. Takes linear time, unlike `/0+$/`,
 * which tries to match again at each run of zeros inside the text.
 */
export function trimEndOf(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === character) end -= 1;
  return text.slice(0, end);
}
