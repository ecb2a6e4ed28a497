import { isValidXAddress, xAddressToClassicAddress } from 'ripple-address-codec';
import { findAddress } from './address';

/** Somewhere money can go: a checked classic address and what an X-address says beside it. */
export interface Destination {
  readonly address: string;
  readonly tag?: number;
  readonly network?: 'MAINNET' | 'TESTNET';
}

/** A classic or X-address (XLS-5), checked by its checksum; undefined otherwise. */
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

/** Whether it was meant as a destination: then a wrong checksum is worth a word of its own. */
export function looksLikeDestination(text: string): boolean {
  return /^(r[0-9A-Za-z]{24,34}|[XT][0-9A-Za-z]{40,60})$/.test(text);
}
