/** Formats a time as `2026-01-31 23:59 UTC`. @param time ms since 1970 */
export function formatMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
