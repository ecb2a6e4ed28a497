import { encodeAccountID } from 'ripple-address-codec';

/**
 * Two valid addresses with the same first five and last four characters, as an attacker makes them by
 * trying many keys. They are found by the birthday paradox: of a few thousand, two end alike.
 */
export function similarAddresses(): [string, string] {
  const ends = new Map<string, string>();
  for (let turn = 0; turn < 100_000; turn += 1) {
    const bytes = new Uint8Array(20).fill(77);
    new DataView(bytes.buffer).setUint32(12, turn);
    const address = encodeAccountID(bytes);
    const other = ends.get(address.slice(-4));
    if (other) return [other, address];
    ends.set(address.slice(-4), address);
  }
  throw new Error('no two of 100,000 addresses end alike');
}
