import { useEffect, useState } from 'preact/hooks';
import { asksForProfiles } from '../../adapters/settings/profile-setting';
import type { AccountProfile } from '../../core/directory/account-profile';

/** A look-up starts after this time without changes, so that typing does not start one per key. */
const STILL_MS = 400;

/**
 * What the platform knows about a recipient, if the user lets the review ask; undefined until it is
 * known, and when the platform does not answer.
 * @param address a valid address; undefined for none, or the user's own
 */
export function useProfile(address: string | undefined): AccountProfile | undefined {
  const [known, setKnown] = useState<{ address: string; profile: AccountProfile }>();
  useEffect(() => {
    if (address === undefined) return;
    const change = new AbortController();
    const look = async () => {
      if (!(await asksForProfiles()) || change.signal.aborted) return;
      const { findProfile } = await import('../../adapters/look-up/cached-profile');
      const profile = await findProfile(address, change.signal);
      if (!change.signal.aborted) setKnown({ address, profile });
    };
    // Nothing waits for it: without an answer the review is as it is without the setting.
    const timer = setTimeout(() => void look().catch(console.warn), STILL_MS);
    return () => {
      clearTimeout(timer);
      change.abort();
    };
  }, [address]);
  return known !== undefined && known.address === address ? known.profile : undefined;
}
