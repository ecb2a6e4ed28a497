/** Patterns of the user agent, most specific first: Edge, Opera and Vivaldi also contain "Chrome". */
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

/** The names of browser and operating system, such as "Firefox" and "Linux"; "?" for unknown ones. */
export function browserName(userAgent = navigator.userAgent): readonly [string, string] {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '?';
  return [find(BROWSERS), find(SYSTEMS)];
}
