/** The code of a network error in parentheses; `fetch` hides it in a nested cause. */
export function formatCause(cause: unknown): string {
  for (let current = cause; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return ` (${current.code})`;
    if (current.name === 'TimeoutError') return ' (no answer in time)';
  }
  return '';
}
