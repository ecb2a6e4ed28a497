/** One thing that a version brought, as the changelog says it. */
export interface NewsEntry {
  readonly title: string;
  readonly text: string;
}

/** The entries of a version that the changelog marks for users. */
export interface VersionNews {
  readonly version: string;
  readonly entries: readonly NewsEntry[];
}

/**
 * The version to tell the user about after an update: the newest that has news, is not newer than the
 * running one, and differs from the seen one in its first or second number.
 * @param news the newest version first
 * @param seen undefined after an update from a version that did not store it
 */
export function findUnseenVersion(
  news: readonly VersionNews[],
  seen: string | undefined,
  running: string,
): string | undefined {
  const known = rankOf(seen ?? '0');
  const told = news.find(({ version }) => rankOf(version) <= rankOf(running));
  return told && rankOf(told.version) > known ? told.version : undefined;
}

/** A version without its third number, as one number that can be compared. */
function rankOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100_000 + minor;
}
