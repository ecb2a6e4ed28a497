import type { CuratedToken } from '../../core/directory/curated-tokens';
import type { Session } from '../../core/session';
import { browser } from '../browser/browser';
import { fetchCuratedTokens } from './directory';

/** Where the list is kept in memory, until the browser is closed. */
const CACHE_KEY = 'curatedTokens';
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

interface CachedTokens {
  readonly at: number;
  readonly tokens: readonly CuratedToken[];
}

/**
 * The platform's list of tokens: that of the last day, else asked now.
 * @throws CompanionError, see `fetchCuratedTokens`
 */
export async function findTokens(
  session: Session,
  signal: AbortSignal,
): Promise<readonly CuratedToken[]> {
  const known = (await browser.storage.session.get(CACHE_KEY))[CACHE_KEY] as
    | CachedTokens
    | undefined;
  if (known && Math.abs(Date.now() - known.at) < MAX_AGE_MS) return known.tokens;
  const tokens = await fetchCuratedTokens(session, signal);
  const cache: CachedTokens = { at: Date.now(), tokens };
  await browser.storage.session.set({ [CACHE_KEY]: cache }).catch(console.warn);
  return tokens;
}
