/** Rejects schemes with a hyphen, such as `chrome-extension` (§2.7). */
const SCHEME = /^[a-z0-9]{2,}:\//;

/** Removes query, fragment and trailing slashes; both sides are compared without them (§2.7). */
export function stripRedirect(uri: string): string {
  return uri.replace(/[?#].*$/s, '').replace(/\/+$/, '');
}

/** The valid lines of the console field, normalised (§2.7). */
export function validLines(lines: string[]): string[] {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => SCHEME.test(line))
    .map(stripRedirect);
}

/** The OAuth server's redirect check: case-sensitive prefix match, `*.` for sub-domains (§2.7). */
export function isRedirectAllowed(uri: string, lines: string[]): boolean {
  const given = stripRedirect(uri);
  return validLines(lines).some((line) =>
    line.includes('*.') ? matchesWildcard(given, line) : given.startsWith(line),
  );
}

/** Matches any depth of sub-domains with the same scheme; ignores the path (§2.7). */
function matchesWildcard(uri: string, line: string): boolean {
  const parts = /^([a-z0-9]+):\/+([^/]+)/;
  const expected = parts.exec(line);
  const given = parts.exec(uri);
  if (!expected?.[2] || !given?.[2] || expected[1] !== given[1]) return false;
  const pattern = expected[2]
    .split('*.')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?:[^./]+\\.)+');
  return new RegExp(`^${pattern}$`).test(given[2]);
}
