import { encodeAccountID } from 'ripple-address-codec';

/**
 * Two valid addresses with the same first five and last four characters, as an attacker creates by
 * trying many keys. Among a few thousand addresses, two share their end (birthday paradox).
 */
export function similarAddresses(): [string, string] {
  const byEnding = new Map<string, string>();
  for (let attempt = 0; attempt < 100_000; attempt += 1) {
    const bytes = new Uint8Array(20).fill(77);
    new DataView(bytes.buffer).setUint32(12, attempt);
    const address = encodeAccountID(bytes);
    const other = byEnding.get(address.slice(-4));
    if (other) return [other, address];
    byEnding.set(address.slice(-4), address);
  }
  throw new Error('No two of 100,000 addresses have the same end');
}
