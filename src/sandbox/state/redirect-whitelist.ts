/** Schemes with a hyphen, such as `chrome-extension`, never pass (§2.7). */
const SCHEME = /^[a-z0-9]{2,}:\//;

/** Without query, fragment and trailing slashes, as both sides are compared (§2.7). */
export function stripRedirect(uri: string): string {
  return uri.replace(/[?#].*$/s, '').replace(/\/+$/, '');
}

/** The lines of the console field that count (§2.7). */
export function usableLines(lines: string[]): string[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => SCHEME.test(line))
    .map(stripRedirect);
}

/** The OAuth server's redirect check: prefix match, case sensitive, `*.` for hosts (§2.7). */
export function isRedirectAllowed(uri: string, lines: string[]): boolean {
  const given = stripRedirect(uri);
  return usableLines(lines).some((line) =>
    line.includes('*.') ? matchesWildcard(given, line) : given.startsWith(line),
  );
}

/** Any sub-domain depth, same scheme, path ignored (§2.7). */
function matchesWildcard(uri: string, line: string): boolean {
  const parts = /^([a-z0-9]+):\/+([^/]+)/;
  const wanted = parts.exec(line);
  const given = parts.exec(uri);
  if (!wanted?.[2] || !given?.[2] || wanted[1] !== given[1]) return false;
  const pattern = wanted[2]
    .split('*.')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?:[^./]+\\.)+');
  return new RegExp(`^${pattern}$`).test(given[2]);
}
