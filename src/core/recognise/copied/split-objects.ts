/** Strings and comments, in which braces do not count. */
const SKIPPED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|[{}]/g;

/** More objects than a text of transactions has. */
const MAX_OBJECTS = 1000;

/** The parts of a text in outermost braces; empty when the braces do not match. */
export function splitObjects(text: string): string[] {
  const objects: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(SKIPPED)) {
    if (token === '{') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (token === '}') {
      depth -= 1;
      if (depth < 0) return [];
      if (depth === 0) objects.push(text.slice(start, index + 1));
    }
    if (objects.length > MAX_OBJECTS) return [];
  }
  return depth === 0 ? objects : [];
}
