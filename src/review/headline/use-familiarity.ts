import { useEffect, useState } from 'preact/hooks';
import { getRequestsTo } from '../../adapters/storage/destinations';
import { type Familiarity, familiarityOf } from '../../core/address-book/familiarity';

/**
 * What the history knows about a destination; undefined until it is read, and when it cannot be read:
 * the warnings say so.
 * @param address a valid classic address
 */
export function useFamiliarity(address: string): Familiarity | undefined {
  const [known, setKnown] = useState<{ readonly address: string; readonly found: Familiarity }>();
  useEffect(() => {
    let isCurrent = true;
    getRequestsTo(address)
      .then(({ requests, hasMore }) => {
        if (isCurrent) setKnown({ address, found: familiarityOf(requests, hasMore) });
      })
      .catch(console.error);
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return known?.address === address ? known.found : undefined;
}
