import { BlockList, isIPv6 } from 'node:net';

/** IPv4 ranges that are not on the public internet (IANA special-purpose address registry). */
const RESERVED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Reserved parts of 2000::/3, outside of which no IPv6 address is public. */
const RESERVED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [address, bits] of RESERVED_V4) reserved.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of RESERVED_V6) reserved.addSubnet(address, bits, 'ipv6');

const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an IP address is on the public internet. Addresses that contain an IPv4 address (mapped,
 * NAT64, 6to4) are not.
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !reserved.check(address, 'ipv4');
  return globalV6.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}
