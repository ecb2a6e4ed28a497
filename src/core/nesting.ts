/**
 * Whether lists and objects are nested deeper than a limit. `JSON.parse` reads any depth, but
 * `JSON.stringify` and comparisons fail at some thousands.
 */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= most) return true;
    level = level.flatMap((container) => Object.values(container)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
