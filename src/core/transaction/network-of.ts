import type { Fields } from '../fields';
import { isBeyondCodec } from './codec-types';

/** The network ids of Xahau and its testnet (protocol §8). */
const XAHAU_IDS: readonly unknown[] = [21_337, 21_338];

/** The network whose money a transaction speaks of: its own word on it first, then what is known. */
export function networkOf(txjson: Fields, known?: string): string | undefined {
  // What the XRP Ledger's codec does not know are Xahau's own types.
  return XAHAU_IDS.includes(txjson.NetworkID) || isBeyondCodec(txjson) ? 'XAHAU' : known;
}
