import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { PostError } from './post-error';
import { isPublicAddress } from './public-address';

/** Resolves a host name as `dns.lookup` with `all` does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export const PRIVATE_PROBLEM =
  'the address is not on the public internet; --allow-private permits it';

/**
 * A `lookup` for sockets that returns public addresses only. The socket connects to what it returns,
 * so a name that resolves to another address at the next look-up (DNS rebinding) is refused, too.
 * Sockets do not call it for a URL with an IP address.
 */
export function createPublicLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const found = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = found;
      if (!first) return callback(new PostError(PRIVATE_PROBLEM), '', 0);
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}
