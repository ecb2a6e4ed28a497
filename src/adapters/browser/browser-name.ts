/** Names by what browsers call themselves, the ones that pretend to be another first. */
const BROWSERS = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Vivaldi\//, 'Vivaldi'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
] as const;

const SYSTEMS = [
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;

/** Browser and system, by which a user knows one of theirs among others. */
export function browserName(userAgent = navigator.userAgent): readonly [string, string] {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([shape]) => shape.test(userAgent))?.[1] ?? '?';
  return [find(BROWSERS), find(SYSTEMS)];
}
