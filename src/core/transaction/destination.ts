import {
  classicAddressToXAddress,
  isValidXAddress,
  xAddressToClassicAddress,
} from 'ripple-address-codec';
import { findAddress } from './address';

/** A destination of a payment: a valid classic address, and the tag and network of an X-address. */
export interface Destination {
  readonly address: string;
  readonly tag?: number;
  readonly network?: 'MAINNET' | 'TESTNET';
}

/** Reads a classic or X-address (XLS-5) with a valid checksum; undefined otherwise. */
export function findDestination(text: string): Destination | undefined {
  const address = findAddress(text);
  if (address) return { address };
  if (!/^[XT][1-9A-HJ-NP-Za-km-z]{40,60}$/.test(text) || !isValidXAddress(text)) return undefined;
  const { classicAddress, tag, test } = xAddressToClassicAddress(text);
  return {
    address: classicAddress,
    ...(tag === false ? {} : { tag }),
    network: test ? 'TESTNET' : 'MAINNET',
  };
}

/**
 * The beginnings that all X-addresses of a classic address have, for real networks and for test
 * networks. An X-address is a number, with the address in its highest digits and the tag in its
 * lowest ones, so all begin like the lowest and the highest.
 */
export function xAddressPrefixes(address: string): string[] {
  return [false, true].map((isTest) => {
    const lowest = classicAddressToXAddress(address, false, isTest);
    const highest = classicAddressToXAddress(address, 0xffff_ffff, isTest);
    let length = 0;
    while (lowest[length] === highest[length]) length += 1;
    return lowest.slice(0, length);
  });
}

/** Whether text has the form of an address, so that a wrong checksum can be reported. */
export function looksLikeDestination(text: string): boolean {
  return /^(r[0-9A-Za-z]{24,34}|[XT][0-9A-Za-z]{40,60})$/.test(text);
}
