import { encodeAccountID } from 'ripple-address-codec';

/**
 * Two valid addresses with the same first five and last four characters, as an attacker makes them by
 * trying many keys. They are found by the birthday paradox: of a few thousand, two end alike.
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
  throw new Error('no two of 100,000 addresses end alike');
}
