const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/**
 * Seconds with the international symbols of the units: 90061 is "1 d 1 h 1 min 1 s"; undefined for
 * anything but a non-negative integer.
 */
export function findDuration(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0)
    return undefined;
  if (seconds === 0) return '0 s';
  let left = seconds;
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left %= size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.join(' ');
}
