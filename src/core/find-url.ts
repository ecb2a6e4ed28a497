/**
 * A URL; undefined when the text is none. `URL.canParse` is not used: in Node 20 it rejects URLs with
 * letters beyond Latin-1 once its caller is optimized, and a second parsing would follow anyway.
 */
export function findUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
