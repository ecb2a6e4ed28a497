import type { Fields } from '../fields';
import { isXahauType } from './codec-types';

/** The network ids of Xahau and its testnet (protocol §8). */
const XAHAU_IDS: readonly unknown[] = [21_337, 21_338];

/**
 * The key of the network a transaction is for: XAHAU when its NetworkID or type says so, else the
 * known network.
 */
export function networkOf(txjson: Fields, known?: string): string | undefined {
  return XAHAU_IDS.includes(txjson.NetworkID) || isXahauType(txjson) ? 'XAHAU' : known;
}
