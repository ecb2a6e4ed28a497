import type { AccountProfile } from '../../core/directory/account-profile';
import { browser } from '../browser/browser';
import { getSessionState } from '../sign-in/session-store';
import { fetchAccountProfile } from './directory';

/** Where profiles are kept in memory, until the browser is closed. */
const CACHE_KEY = 'profiles';
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
const MAX_PROFILES = 50;

interface CachedProfile {
  readonly at: number;
  readonly profile: AccountProfile;
}
type Cache = Readonly<Record<string, CachedProfile>>;

/**
 * What the platform knows about an account: from the last day, else asked now.
 * @throws CompanionError, see `fetchAccountProfile`
 */
export async function findProfile(address: string, signal: AbortSignal): Promise<AccountProfile> {
  const known = (await readCache())[address];
  if (known && Math.abs(Date.now() - known.at) < MAX_AGE_MS) return known.profile;
  const { session } = await getSessionState();
  const profile = await fetchAccountProfile(session, address, signal);
  const { [address]: _old, ...others } = await readCache();
  const newest = Object.entries(others).sort(([, a], [, b]) => b.at - a.at);
  const kept = Object.fromEntries(newest.slice(0, MAX_PROFILES - 1));
  const cache: Cache = { ...kept, [address]: { at: Date.now(), profile } };
  await browser.storage.session.set({ [CACHE_KEY]: cache }).catch(console.warn);
  return profile;
}

async function readCache(): Promise<Cache> {
  return ((await browser.storage.session.get(CACHE_KEY))[CACHE_KEY] ?? {}) as Cache;
}
