import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * The address by which a client is limited. X-Forwarded-For counts only behind a trusted proxy,
 * which appends to it.
 */
export function clientAddressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  return limitedAddress(forwarded || incoming?.socket.remoteAddress || 'unknown');
}

/**
 * The part of an address that one client has to itself: without a port, which some proxies add; of
 * IPv6 the first half, because a client can use all addresses of its /64 network.
 */
export function limitedAddress(text: string): string {
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? [];
  const [, beforePort] = /^([\d.]+):\d+$/.exec(text) ?? [];
  const [address = ''] = (inBrackets ?? beforePort ?? text).split('%');
  if (isIP(address) !== 6) return address;
  const groups = expandIpv6(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of a valid IPv6 address. */
function expandIpv6(address: string): number[] {
  // URL writes an embedded IPv4 address as two groups.
  const normal = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = normal.split('::');
  const parse = (part: string) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [start, end] = [parse(head), parse(tail ?? '')];
  return [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}
