import { decodeAccountID } from 'ripple-address-codec';

/** What stands in one cell: nothing, a block, or a dot. */
export type IdenticonCell = 'none' | 'block' | 'dot';

/** A picture of an address, by which people recognise it faster than by its letters. */
export interface IdenticonPattern {
  /** Five rows of five cells; the right half mirrors the left one. */
  readonly rows: readonly (readonly IdenticonCell[])[];
  /** The number of its colour, from 0 to 7. */
  readonly hue: number;
}

export const IDENTICON_SIZE = 5;

const CELLS = ['none', 'block', 'none', 'dot'] as const;
const HUES = 8;

/**
 * The picture of a classic address with a valid checksum. Every byte of the address influences every
 * cell, so addresses that look alike have different pictures.
 */
export function identiconOf(address: string): IdenticonPattern {
  const bits = bitsOf(decodeAccountID(address));
  const rows = Array.from({ length: IDENTICON_SIZE }, () => {
    const half = [bits(4), bits(4), bits(4)].map((number) => CELLS[number] ?? 'none');
    return [...half, ...half.slice(0, 2).reverse()];
  });
  return { rows, hue: bits(HUES) };
}

/** A source of numbers below a power of 2, determined by the bytes (FNV-1a, then xorshift). */
function bitsOf(bytes: Uint8Array): (below: number) => number {
  let state = 0x811c_9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x0100_0193);
  // 0 is the one state that xorshift never leaves.
  state ||= 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
  // The first numbers of similar seeds are similar.
  for (let turn = 0; turn < 8; turn += 1) next();
  return (below) => (next() >>> 16) % below;
}
